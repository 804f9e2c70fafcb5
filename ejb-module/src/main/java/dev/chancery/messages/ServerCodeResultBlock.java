package dev.chancery.messages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What code gave that ran at Anthropic. */
public sealed interface ServerCodeResultBlock extends ServerToolResultBlock
        permits CodeExecutionToolResultBlock, BashCodeExecutionToolResultBlock {

    /** What the code printed; empty when it failed to run or the output is sealed. */
    default Optional<String> stdout() {
        return Contents.result(fields()).flatMap(result -> result.text("stdout"));
    }

    /** What the code printed as errors; empty when it failed to run. */
    default Optional<String> stderr() {
        return Contents.result(fields()).flatMap(result -> result.text("stderr"));
    }

    /** The exit code; empty when it failed to run. */
    default OptionalLong returnCode() {
        return Contents.result(fields())
                .map(result -> result.number("return_code"))
                .orElse(OptionalLong.empty());
    }

    /** The files that the code made, by id in the Files API. */
    default List<String> fileIds() {
        return Contents.fileIds(fields());
    }
}
