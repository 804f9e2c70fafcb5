package dev.chancery.assistants;

import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.tools.ToolBox;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the declaration of an assistant, and finds all that is wrong with it. */
final class DeclarationReader {
    private static final String ANY_MODEL = "unnamed";

    private final Class<?> type;
    private final Assistant assistant;
    private final AssistantsConfig config;
    private final Defects defects;

    private DeclarationReader(Class<?> type, AssistantsConfig config, Defects defects) {
        this.type = type;
        this.assistant = type.getAnnotation(Assistant.class);
        this.config = config;
        this.defects = defects;
    }

    /** Empty when something is wrong, which is then among the defects. */
    static Optional<Declaration> read(Class<?> type, AssistantsConfig config, Defects defects) {
        int before = defects.count();
        Declaration declaration = new DeclarationReader(type, config, defects).read();
        return defects.count() == before ? Optional.of(declaration) : Optional.empty();
    }

    private Declaration read() {
        Map<Method, DeclaredMethod> methods = new LinkedHashMap<>();
        if (!type.isInterface() || type.isAnnotation()) {
            defects.add(type, "is annotated @Assistant, but is no interface");
            return new Declaration(type, List.of(), methods);
        }
        if (type.isSealed()) {
            defects.add(type, "is sealed, so that nothing can be made that implements it");
        }
        if (type.getTypeParameters().length > 0) {
            defects.add(type, "has type parameters, which an assistant must not have");
        }
        List<Method> asking = asking();
        checkThereAreSome(asking);
        checkModel(asking);
        checkTools(asking);
        WordingReader wordings = new WordingReader(type, beginning());
        asking.forEach(method -> read(method, wordings).ifPresent(read -> methods.put(method, read)));
        return new Declaration(type, List.of(assistant.tools()), methods);
    }

    /** In the order of their names. */
    private List<Method> asking() {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isOfEveryObject(method))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .toList();
    }

    private static boolean isOfEveryObject(Method method) {
        return Arrays.stream(Object.class.getMethods()).anyMatch(each -> isSame(each, method));
    }

    private static boolean isSame(Method one, Method other) {
        return one.getName().equals(other.getName())
                && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
    }

    private void checkThereAreSome(List<Method> asking) {
        if (asking.isEmpty()) {
            defects.add(type, "has no method that asks: one with @Prompt or @UserMessage");
        }
        Set<String> seen = new HashSet<>();
        for (Method method : asking) {
            if (!seen.add(method.getName() + Arrays.toString(method.getParameterTypes()))) {
                defects.add(type, method, "comes from two interfaces: declare it here");
            }
        }
    }

    private void checkModel(List<Method> asking) {
        boolean inline = asking.stream().anyMatch(method -> method.isAnnotationPresent(UserMessage.class));
        if (inline && model().isEmpty()) {
            defects.add(
                    type,
                    "has a @UserMessage, but no model: name one by @Assistant(model = \"...\") or chancery.assistant."
                            + type.getSimpleName() + ".model");
        }
        if (!inline && (!assistant.model().isEmpty() || assistant.maxTokens() != 0)) {
            defects.add(type, "names a model or maxTokens, which only methods with @UserMessage use: it has none");
        }
        if (assistant.maxTokens() < 0) {
            defects.add(type, "has maxTokens " + assistant.maxTokens() + ", but must have 0 or more");
        }
    }

    private String model() {
        return config.model().orElse(assistant.model());
    }

    private MessageRequest beginning() {
        MessageRequest request = MessageRequest.of(ANY_MODEL);
        try {
            request = model().isEmpty() ? request : request.model(model());
        } catch (IllegalArgumentException e) {
            defects.add(type, "has a model that is none: " + e.getMessage());
        }
        long most = config.maxTokens().orElse(Math.max(assistant.maxTokens(), 0));
        return most == 0 ? request : request.maxTokens(most);
    }

    private void checkTools(List<Method> asking) {
        if (assistant.tools().length == 0) {
            return;
        }
        try {
            checkTools(assistant.tools());
        } catch (IllegalArgumentException e) {
            defects.add(type, "has a tool that is none: " + e.getMessage());
        }
        asking.stream()
                .filter(method -> method.getReturnType() == MessageStream.class)
                .forEach(method -> defects.add(
                        type, method, "returns MessageStream, but an answer that tools take part in is not streamed"));
    }

    /** Puts them together as at a call, but without the beans that have them. */
    private static void checkTools(Class<?>... types) {
        ToolBox box = ToolBox.of(types[0], Object::new);
        for (Class<?> other : Arrays.asList(types).subList(1, types.length)) {
            box = box.and(ToolBox.of(other, Object::new));
        }
    }

    private Optional<DeclaredMethod> read(Method method, WordingReader wordings) {
        int before = defects.count();
        if (method.getTypeParameters().length > 0) {
            defects.add(type, method, "has type parameters, which it must not have");
        }
        Arguments arguments = Arguments.of(method, reason -> defects.add(type, method, reason));
        Optional<Wording> wording = wordings.read(method, arguments, reason -> defects.add(type, method, reason));
        Optional<Reply> reply = reply(method);
        return wording.isPresent() && reply.isPresent() && defects.count() == before
                ? Optional.of(new DeclaredMethod(method, wording.get(), arguments, reply.get()))
                : Optional.empty();
    }

    private Optional<Reply> reply(Method method) {
        try {
            return Optional.of(Reply.of(method.getGenericReturnType()));
        } catch (IllegalArgumentException e) {
            defects.add(type, method, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
