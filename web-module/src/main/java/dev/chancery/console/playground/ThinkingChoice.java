package dev.chancery.console.playground;

import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.Thinking;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether Claude thinks before it answers. Thoughts are asked for as summaries, so that there is something to read. */
enum ThinkingChoice {
    /** Nothing is sent. */
    MODEL_DEFAULT(""),
    ADAPTIVE("adaptive"),
    BUDGET("enabled"),
    OFF("disabled");

    private final String type;

    ThinkingChoice(String type) {
        this.type = type;
    }

    /** As the API names it; empty for the model's default. */
    String type() {
        return type;
    }

    static Optional<ThinkingChoice> of(String type) {
        return Stream.of(values()).filter(each -> each.type.equals(type)).findFirst();
    }

    MessageRequest in(MessageRequest request, int budgetTokens) {
        return switch (this) {
            case MODEL_DEFAULT -> request;
            case ADAPTIVE -> request.thinking(Thinking.ADAPTIVE.summarized());
            case BUDGET -> request.thinking(Thinking.enabled(budgetTokens).summarized());
            case OFF -> request.thinking(Thinking.DISABLED);
        };
    }
}
