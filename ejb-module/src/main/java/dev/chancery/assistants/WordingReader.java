package dev.chancery.assistants;

import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.InvalidPromptException;
import dev.chancery.prompts.Prompt;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptTemplate;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads what methods ask. */
final class WordingReader {
    private static final String NAME_ONE = "must have either @Prompt or @UserMessage";

    private final Class<?> type;
    private final MessageRequest beginning;

    /**
     * @param type the interface that the methods are of
     * @param beginning what requests that are worded in place begin with
     */
    WordingReader(Class<?> type, MessageRequest beginning) {
        this.type = type;
        this.beginning = beginning;
    }

    /** @param defects takes sentences' ends that say what is wrong; nothing is given back then */
    Optional<Wording> read(Method method, Arguments arguments, Consumer<String> defects) {
        Prompt prompt = method.getAnnotation(Prompt.class);
        UserMessage user = method.getAnnotation(UserMessage.class);
        SystemMessage system = method.getAnnotation(SystemMessage.class);
        if (prompt != null && (user != null || system != null)) {
            defects.accept("has a @Prompt and a message of its own, but " + NAME_ONE);
            return Optional.empty();
        }
        if (prompt == null && user == null) {
            defects.accept(
                    system == null ? "asks nothing: it " + NAME_ONE : "has no @UserMessage beside @SystemMessage");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    prompt == null
                            ? inline(user.value(), Optional.ofNullable(system), arguments, defects)
                            : new Wording.Managed(new PromptReference(prompt.value(), prompt.label()), type));
        } catch (InvalidPromptException e) {
            defects.accept(prompt == null ? inMessage(e) : "has a @Prompt that is none: " + unended(e));
            return Optional.empty();
        }
    }

    private Wording inline(String user, Optional<SystemMessage> system, Arguments arguments, Consumer<String> defects) {
        MessageRequest request =
                system.map(text -> beginning.system(text.value())).orElse(beginning);
        PromptTemplate template = PromptTemplate.of(request.user(user));
        Set<String> given = arguments.variables().keySet();
        Set<String> missing = new TreeSet<>(template.needed());
        missing.removeAll(given);
        if (!missing.isEmpty()) {
            defects.accept("has no @Variable for " + String.join(", ", missing) + ", which its messages need");
        }
        Set<String> unused = new TreeSet<>(given);
        unused.removeAll(template.used());
        if (!unused.isEmpty()) {
            defects.accept("has a @Variable that none of its messages uses: " + String.join(", ", unused));
        }
        return new Wording.Inline(template);
    }

    private static String inMessage(InvalidPromptException e) {
        String where = e.field().equals("system") ? "@SystemMessage" : "@UserMessage";
        return "has a " + where + " that" + unended(e).substring(e.field().length());
    }

    private static String unended(InvalidPromptException e) {
        String sentence = String.valueOf(e.getMessage());
        return sentence.substring(0, sentence.length() - 1);
    }
}
