package dev.chancery.assistants;

import dev.chancery.messages.CallOptions;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the parameters of a method are for. */
final class Arguments {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]{0,63}");
    private static final int NONE = -1;

    private final Map<String, Integer> variables = new LinkedHashMap<>();
    private int conversation = NONE;
    private int options = NONE;

    private Arguments() {}

    /** @param defects takes sentences' ends that say what is wrong with the parameters */
    static Arguments of(Method method, Consumer<String> defects) {
        Arguments arguments = new Arguments();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            arguments.add(parameters[i], i, defects);
        }
        return arguments;
    }

    private void add(Parameter parameter, int position, Consumer<String> defects) {
        Variable variable = parameter.getAnnotation(Variable.class);
        if (variable != null) {
            addVariable(variable, parameter, position, defects);
        } else if (parameter.isAnnotationPresent(ConversationId.class)) {
            if (parameter.getType() != String.class) {
                defects.accept("has a @ConversationId that is no String");
            }
            if (conversation != NONE) {
                defects.accept("has two @ConversationId, but may have one");
            }
            conversation = position;
        } else if (parameter.getType() == CallOptions.class) {
            if (options != NONE) {
                defects.accept("has two CallOptions, but may have one");
            }
            options = position;
        } else {
            defects.accept(
                    "has a parameter " + (position + 1)
                            + " that says nothing: it must be annotated @Variable or @ConversationId, or be of type CallOptions");
        }
    }

    private void addVariable(Variable variable, Parameter parameter, int position, Consumer<String> defects) {
        if (variable.value().isEmpty() && !parameter.isNamePresent()) {
            defects.accept("has a parameter " + (position + 1)
                    + " without a name: write @Variable(\"name\"), or compile with -parameters");
            return;
        }
        String name = variable.value().isEmpty() ? parameter.getName() : variable.value();
        if (!NAME.matcher(name).matches()) {
            defects.accept("has a @Variable(\"" + name + "\"), but letters, digits and _ are allowed, at most 64");
        } else if (variables.putIfAbsent(name, position) != null) {
            defects.accept("has two @Variable(\"" + name + "\"), but may have one");
        }
    }

    /** The variables' names and positions, in order. */
    Map<String, Integer> variables() {
        return variables;
    }

    Map<String, @Nullable Object> values(@Nullable Object[] given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        variables.forEach((name, position) -> values.put(name, given[position]));
        return values;
    }

    /** Of the conversation that is continued; null for none. */
    @Nullable
    String conversation(@Nullable Object[] given) {
        return conversation == NONE ? null : (String) given[conversation];
    }

    CallOptions options(@Nullable Object[] given) {
        Object said = options == NONE ? null : given[options];
        CallOptions chosen = said == null ? CallOptions.DEFAULT : (CallOptions) said;
        String id = conversation(given);
        return id == null ? chosen : chosen.attribution(chosen.attribution().conversation(id));
    }
}
