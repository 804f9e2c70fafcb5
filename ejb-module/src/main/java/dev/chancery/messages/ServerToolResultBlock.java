package dev.chancery.messages;

import java.util.Optional;

/** The result of a tool that ran at Anthropic. */
public sealed interface ServerToolResultBlock extends ContentBlock
        permits WebSearchToolResultBlock,
                WebFetchToolResultBlock,
                TextEditorCodeExecutionToolResultBlock,
                ToolSearchToolResultBlock,
                ServerCodeResultBlock {

    /** The call that this answers. */
    default String toolUseId() {
        return fields().requireText("tool_use_id");
    }

    /** Why the tool failed, such as {@code max_uses_exceeded}; empty when it did not. */
    default Optional<String> errorCode() {
        return Contents.errorCode(fields());
    }
}
