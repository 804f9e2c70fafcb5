package dev.chancery.messages;

/** What code that ran at Anthropic, in Python, gave. */
public record CodeExecutionToolResultBlock(Fields fields) implements ServerCodeResultBlock {
    static final String TYPE = "code_execution_tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public CodeExecutionToolResultBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("tool_use_id");
    }
}
