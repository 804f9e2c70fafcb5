package dev.chancery.assistants;

import dev.chancery.tools.ToolBox;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands behind an assistant: asks Claude, runs the interface's own code, and is an object like others. */
final class AssistantHandler implements InvocationHandler {
    private final Declaration declaration;
    private final AssistantCalls calls;
    private final Optional<ToolBox> tools;

    AssistantHandler(Declaration declaration, AssistantCalls calls, Optional<ToolBox> tools) {
        this.declaration = declaration;
        this.calls = calls;
        this.tools = tools;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? new Object[0] : given;
        if (method.getDeclaringClass() == Object.class) {
            return ofEveryObject(proxy, method, arguments);
        }
        DeclaredMethod declared = declaration.methods().get(method);
        return declared == null ? ownCode(proxy, method, arguments) : calls.ask(declared, tools, arguments);
    }

    private Object ofEveryObject(Object proxy, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Assistant " + declaration.type().getName();
        };
    }

    /** The interface may be one that only its package sees, which {@link InvocationHandler#invokeDefault} refuses. */
    private static @Nullable Object ownCode(Object proxy, Method method, @Nullable Object[] arguments)
            throws Throwable {
        Class<?> declaring = method.getDeclaringClass();
        return MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
                .unreflectSpecial(method, declaring)
                .bindTo(proxy)
                .invokeWithArguments(arguments);
    }
}
