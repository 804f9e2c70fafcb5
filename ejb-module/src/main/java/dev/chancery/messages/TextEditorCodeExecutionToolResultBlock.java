package dev.chancery.messages;

import java.util.Optional;

/** What viewing, creating or editing a file at Anthropic gave. */
public record TextEditorCodeExecutionToolResultBlock(Fields fields) implements ServerToolResultBlock {
    static final String TYPE = "text_editor_code_execution_tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public TextEditorCodeExecutionToolResultBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("tool_use_id");
    }

    /** The result by its own type: a view, a creation or a replacement; empty when there is none. */
    public Optional<Fields> result() {
        return Contents.result(fields);
    }
}
