package dev.chancery.messages;

/** Which tools Claude may or must use. */
public record ToolChoice(Fields fields) implements WireObject {
    /** Claude decides. */
    public static final ToolChoice AUTO = new ToolChoice(Fields.of("type", "auto"));

    /** Any one tool must be used. */
    public static final ToolChoice ANY = new ToolChoice(Fields.of("type", "any"));

    /** No tool may be used. */
    public static final ToolChoice NONE = new ToolChoice(Fields.of("type", "none"));

    /** This tool must be used. */
    public static ToolChoice tool(String name) {
        return new ToolChoice(Fields.of("type", "tool", "name", name));
    }

    /** At most one tool in a turn. */
    public ToolChoice oneAtATime() {
        return new ToolChoice(fields.with("disable_parallel_tool_use", true));
    }
}
