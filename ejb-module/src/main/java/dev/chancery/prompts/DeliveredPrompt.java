package dev.chancery.prompts;

import dev.chancery.messages.MessageRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a prompt as it is served: compiled, with what it includes. */
final class DeliveredPrompt {
    private final PromptReference reference;
    private final int version;
    private final PromptTemplate template;

    DeliveredPrompt(PromptReference reference, int version, PromptTemplate template) {
        this.reference = reference;
        this.version = version;
        this.template = template;
    }

    PromptReference reference() {
        return reference;
    }

    /** The prompt's name. */
    String name() {
        return reference.name();
    }

    /** The number of the version; 0 of one that was packaged with the application. */
    int version() {
        return version;
    }

    /** The variables without which it cannot be filled, in order; sections may need more. */
    List<String> variables() {
        return List.copyOf(template.needed());
    }

    /**
     * The request that it becomes. Does not block.
     *
     * @param values texts, numbers, truth values, dates, enum constants, records, lists and maps of these, by name
     * @throws MissingVariablesException naming all variables that have no value
     * @throws InvalidPromptException when a value is of another kind, or a text becomes longer than 4,000,000 characters
     */
    MessageRequest fill(Map<String, ? extends @Nullable Object> values) {
        return template.fill(values);
    }
}
