package dev.chancery.tools;

import dev.chancery.json.Description;
import dev.chancery.json.JsonBinding;
import dev.chancery.json.JsonSchemas;
import dev.chancery.messages.Fields;
import dev.chancery.messages.ToolDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A method that is annotated {@link ClaudeTool}, on the object that has it. */
final class MethodTool implements Tool {
    private final Supplier<?> target;
    private final Method method;
    private final List<JsonSchemas.Property> properties;
    private final Fields schema;
    private final ToolDefinition definition;

    MethodTool(Supplier<?> target, Method method, ClaudeTool tool) {
        this.target = target;
        this.method = method;
        method.trySetAccessible(); // a public method of a class that only its package sees
        this.properties =
                Arrays.stream(method.getParameters()).map(MethodTool::property).toList();
        this.schema = JsonSchemas.object(properties);
        String name = tool.name().isEmpty() ? method.getName() : tool.name();
        this.definition = ToolDefinition.of(name, tool.value(), schema);
    }

    @Override
    public ToolDefinition definition() {
        return definition;
    }

    @Override
    public @Nullable Object call(Fields input, JsonBinding binding) throws Exception {
        binding.check(input, schema);
        Object[] arguments = new Object[properties.size()];
        for (int i = 0; i < arguments.length; i++) {
            JsonSchemas.Property property = properties.get(i);
            arguments[i] = binding.readValue(input.value(property.name()), property.type());
        }
        try {
            return method.invoke(target.get(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static JsonSchemas.Property property(Parameter parameter) {
        if (!parameter.isNamePresent()) {
            throw new IllegalArgumentException("the parameters of " + parameter.getDeclaringExecutable()
                    + " have no names: compile with -parameters");
        }
        Description description = parameter.getAnnotation(Description.class);
        return new JsonSchemas.Property(
                parameter.getName(),
                parameter.getParameterizedType(),
                Optional.ofNullable(description).map(Description::value));
    }
}
