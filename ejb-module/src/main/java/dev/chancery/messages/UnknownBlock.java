package dev.chancery.messages;

/** A block of a type that this version does not know, kept as it came and sent back unchanged. */
public record UnknownBlock(Fields fields) implements ContentBlock {
    /** @throws MalformedFieldException when there is no type */
    public UnknownBlock {
        fields.requireText("type");
    }
}
