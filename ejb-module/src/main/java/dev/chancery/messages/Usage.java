package dev.chancery.messages;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The tokens that a message used, by class. What is missing is empty, not zero: gateways and old recordings leave
 * fields out.
 */
public record Usage(Fields fields) implements WireObject {
    /** Nothing known. */
    public static final Usage UNKNOWN = new Usage(Fields.empty());

    /** Prompt tokens that were neither read from nor written to the prompt cache. */
    public OptionalLong inputTokens() {
        return fields.number("input_tokens");
    }

    /** All tokens that Claude produced, thinking included: what is billed as output. */
    public OptionalLong outputTokens() {
        return fields.number("output_tokens");
    }

    /** Of the output, the thinking. */
    public OptionalLong thinkingTokens() {
        return nested("output_tokens_details", "thinking_tokens");
    }

    /** Prompt tokens written to the cache, whatever for how long. */
    public OptionalLong cacheCreationInputTokens() {
        return fields.number("cache_creation_input_tokens");
    }

    /** Of these, kept for five minutes. */
    public OptionalLong cacheCreation5mInputTokens() {
        return nested("cache_creation", "ephemeral_5m_input_tokens");
    }

    /** Of these, kept for one hour. */
    public OptionalLong cacheCreation1hInputTokens() {
        return nested("cache_creation", "ephemeral_1h_input_tokens");
    }

    /** Prompt tokens read from the cache. */
    public OptionalLong cacheReadInputTokens() {
        return fields.number("cache_read_input_tokens");
    }

    /** Web searches, billed by number. */
    public OptionalLong webSearchRequests() {
        return nested("server_tool_use", "web_search_requests");
    }

    /** Pages fetched. */
    public OptionalLong webFetchRequests() {
        return nested("server_tool_use", "web_fetch_requests");
    }

    /** {@code standard}, {@code priority} or {@code batch}. */
    public Optional<String> serviceTier() {
        return fields.text("service_tier");
    }

    /** Where Claude ran, such as {@code us}. */
    public Optional<String> inferenceGeo() {
        return fields.text("inference_geo");
    }

    /** {@code standard} or {@code fast}. */
    public Optional<String> speed() {
        return fields.text("speed");
    }

    /** These numbers, overwritten by the later ones; null there does not wipe a number here. */
    public Usage updatedBy(Usage later) {
        Fields[] updated = {fields};
        later.fields.forEach((name, value) -> {
            if (value != null) {
                updated[0] = updated[0].with(name, value);
            }
        });
        return new Usage(updated[0]);
    }

    private OptionalLong nested(String object, String name) {
        return fields.object(object).map(inner -> inner.number(name)).orElse(OptionalLong.empty());
    }
}
