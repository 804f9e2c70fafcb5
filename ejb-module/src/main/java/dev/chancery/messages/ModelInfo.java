package dev.chancery.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the API says of a model. */
public record ModelInfo(Fields fields) implements WireObject {
    /** @throws MalformedFieldException when there is no id */
    public ModelInfo {
        fields.requireText("id");
    }

    /** The id to ask for. */
    public String id() {
        return fields.requireText("id");
    }

    /** The name for people; the id where there is none. */
    public String displayName() {
        return fields.text("display_name").orElseGet(this::id);
    }

    /** {@code active}, {@code deprecated} or {@code retired}. */
    public Optional<String> lifecycle() {
        return fields.text("lifecycle");
    }

    /** When it will stop, or stopped, to answer. */
    public Optional<Instant> retiresAt() {
        return fields.instant("retires_at");
    }

    /** When it was published. */
    public Optional<Instant> createdAt() {
        return fields.instant("created_at");
    }

    /** The largest prompt, in tokens. */
    public OptionalLong maxInputTokens() {
        return fields.number("max_input_tokens");
    }

    /** The largest answer, in tokens. */
    public OptionalLong maxTokens() {
        return fields.number("max_tokens");
    }

    /**
     * Whether the model says that it can do something.
     *
     * @param capability a path below {@code capabilities}, for instance {@code pdf_input} or {@code thinking.types.adaptive}
     * @return empty when the API says nothing of it
     */
    public Optional<Boolean> supports(String capability) {
        Optional<Fields> at = fields.object("capabilities");
        for (String step : List.of(capability.split("\\.", -1))) {
            at = at.flatMap(each -> each.object(step));
        }
        return at.flatMap(each -> each.flag("supported"));
    }
}
