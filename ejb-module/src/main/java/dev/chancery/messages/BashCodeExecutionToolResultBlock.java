package dev.chancery.messages;

/** What code that ran at Anthropic, in the shell, gave. */
public record BashCodeExecutionToolResultBlock(Fields fields) implements ServerCodeResultBlock {
    static final String TYPE = "bash_code_execution_tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public BashCodeExecutionToolResultBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("tool_use_id");
    }
}
