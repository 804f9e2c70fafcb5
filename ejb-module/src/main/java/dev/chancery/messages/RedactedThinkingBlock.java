package dev.chancery.messages;

/** Thinking that only the API can read; to be sent back unchanged. */
public record RedactedThinkingBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "redacted_thinking";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public RedactedThinkingBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("data");
    }

    /** The sealed thinking. */
    public String data() {
        return fields.requireText("data");
    }
}
