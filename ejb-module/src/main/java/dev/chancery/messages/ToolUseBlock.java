package dev.chancery.messages;

import java.util.Optional;

/** Claude asks the caller to run a tool. */
public record ToolUseBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "tool_use";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public ToolUseBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("id");
        fields.requireText("name");
        fields.object("input");
    }

    /** What the answering {@link ToolResultBlock} must name. */
    public String id() {
        return fields.requireText("id");
    }

    /** The tool's name. */
    public String name() {
        return fields.requireText("name");
    }

    /** The arguments; without fields when Claude sent none, or when its answer was cut off amid them. */
    public Fields input() {
        return fields.object("input").orElse(Fields.empty());
    }

    /** Who calls: {@code {"type":"direct"}}, or code that Claude runs. */
    public Optional<Fields> caller() {
        return fields.object("caller");
    }

    /** The toolset to which the tool belongs, such as {@code browser}. */
    public Optional<String> toolsetName() {
        return fields.text("toolset_name");
    }
}
