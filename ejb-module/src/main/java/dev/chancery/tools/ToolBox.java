package dev.chancery.tools;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The tools of one run: no two have the same name, and their order is the one in which Claude sees them. */
public final class ToolBox {
    private final List<Tool> tools;

    private ToolBox(List<Tool> tools) {
        this.tools = tools;
        List<String> names = tools.stream().map(ToolBox::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("two tools have the name " + name);
                });
    }

    /**
     * These tools.
     *
     * @throws IllegalArgumentException when two have the same name
     */
    public static ToolBox of(Tool... tools) {
        return new ToolBox(List.of(tools));
    }

    /**
     * The methods of an object, be it an injected bean, that are annotated {@link ClaudeTool}, in the order of their
     * names.
     *
     * @throws IllegalArgumentException when there are none, or one cannot be offered; names it and says why
     */
    public static ToolBox of(Object bean) {
        if (bean instanceof Tool tool) { // a single one comes here, not to of(Tool...)
            return new ToolBox(List.of(tool));
        }
        return of(bean.getClass(), () -> bean);
    }

    /**
     * The methods of a class that are annotated {@link ClaudeTool}, in the order of their names.
     *
     * @param bean gives the object that has them, each time that one is called
     * @throws IllegalArgumentException when there are none, or one cannot be offered; names it and says why
     */
    public static ToolBox of(Class<?> type, Supplier<?> bean) {
        List<Tool> found = methods(type)
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> tool(bean, method))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(type.getName() + " has no public method with @ClaudeTool");
        }
        return new ToolBox(found);
    }

    /** These tools and the others. */
    public ToolBox and(ToolBox others) {
        List<Tool> all = new ArrayList<>(tools);
        all.addAll(others.tools);
        return new ToolBox(List.copyOf(all));
    }

    /** The tools, in order. */
    public List<Tool> tools() {
        return tools;
    }

    Optional<Tool> named(String name) {
        return tools.stream().filter(tool -> name(tool).equals(name)).findFirst();
    }

    /** A container's proxy is a subclass whose methods have no annotations, or no names of parameters: the first to
     * declare the method is asked. */
    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .map(method -> annotated(type, method))
                .flatMap(Optional::stream)
                .distinct();
    }

    private static Optional<Method> annotated(Class<?> type, Method method) {
        Optional<Method> found = Optional.empty();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            try {
                Method declared = each.getDeclaredMethod(method.getName(), method.getParameterTypes());
                if (declared.isAnnotationPresent(ClaudeTool.class)) {
                    found = Optional.of(declared);
                }
            } catch (NoSuchMethodException declaredElsewhere) {
                // the classes above are asked
            }
        }
        return found;
    }

    private static Tool tool(Supplier<?> bean, Method method) {
        return new MethodTool(bean, method, method.getAnnotation(ClaudeTool.class));
    }

    private static String name(Tool tool) {
        return tool.definition().name();
    }
}
