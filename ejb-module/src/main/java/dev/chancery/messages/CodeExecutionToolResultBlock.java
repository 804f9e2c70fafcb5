package dev.chancery.messages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What code that ran at Anthropic, in Python, gave. */
public record CodeExecutionToolResultBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "code_execution_tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public CodeExecutionToolResultBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("tool_use_id");
    }

    /** The call that this answers. */
    public String toolUseId() {
        return fields.requireText("tool_use_id");
    }

    /** Why the tool failed, such as {@code max_uses_exceeded}; empty when it did not. */
    public Optional<String> errorCode() {
        return Contents.errorCode(fields);
    }

    /** What the code printed; empty when it failed to run or the output is sealed. */
    public Optional<String> stdout() {
        return Contents.result(fields).flatMap(result -> result.text("stdout"));
    }

    /** What the code printed as errors; empty when it failed to run. */
    public Optional<String> stderr() {
        return Contents.result(fields).flatMap(result -> result.text("stderr"));
    }

    /** The exit code; empty when it failed to run. */
    public OptionalLong returnCode() {
        return Contents.result(fields).map(result -> result.number("return_code")).orElse(OptionalLong.empty());
    }

    /** The files that the code made, by id in the Files API. */
    public List<String> fileIds() {
        return Contents.fileIds(fields);
    }
}
