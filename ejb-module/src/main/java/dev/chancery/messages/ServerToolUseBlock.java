package dev.chancery.messages;

/** Claude uses a tool that runs at Anthropic; nothing is asked of the caller. */
public record ServerToolUseBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "server_tool_use";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public ServerToolUseBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("id");
        fields.requireText("name");
    }

    /** What the result block names. */
    public String id() {
        return fields.requireText("id");
    }

    /** The tool, such as {@code web_search}. */
    public String name() {
        return fields.requireText("name");
    }

    /** The arguments that Claude gave. */
    public Fields input() {
        return fields.object("input").orElse(Fields.empty());
    }
}
