package dev.chancery.messages;

/** What Claude thought before it answered, signed; to be sent back unchanged and in order, also when the text is empty. */
public record ThinkingBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "thinking";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public ThinkingBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("thinking");
    }

    /** The thought, summarised or empty by the request's choice. */
    public String thinking() {
        return fields.requireText("thinking");
    }

    /** The seal that lets the API trust the block when it comes back; empty while it is streamed. */
    public String signature() {
        return fields.text("signature").orElse("");
    }
}
