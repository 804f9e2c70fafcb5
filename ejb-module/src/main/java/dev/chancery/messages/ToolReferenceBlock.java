package dev.chancery.messages;

/** Names a tool, in the result of a search among tools. */
public record ToolReferenceBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "tool_reference";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public ToolReferenceBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("tool_name");
    }

    /** A reference to the tool of this name. */
    public static ToolReferenceBlock of(String toolName) {
        return new ToolReferenceBlock(Fields.of("type", TYPE, "tool_name", toolName));
    }

    /** The tool's name. */
    public String toolName() {
        return fields.requireText("tool_name");
    }
}
