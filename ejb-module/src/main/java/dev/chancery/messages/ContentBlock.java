package dev.chancery.messages;

/**
 * A block of a message's content, as Claude sends it and as it may be sent back; the same type serves both ways, so an
 * answer is replayed unchanged, signatures and unknown fields included. A type that this version does not know arrives
 * as {@link UnknownBlock}.
 *
 * @see <a href="https://platform.claude.com/docs/en/api/messages">Messages API, content</a>
 */
public sealed interface ContentBlock extends WireObject
        permits TextBlock,
                ThinkingBlock,
                RedactedThinkingBlock,
                ToolUseBlock,
                ToolResultBlock,
                ImageBlock,
                DocumentBlock,
                SearchResultBlock,
                ServerToolUseBlock,
                ServerToolResultBlock,
                ToolReferenceBlock,
                ContainerUploadBlock,
                UnknownBlock {

    /** The block's type on the wire, such as {@code text}. */
    default String type() {
        return fields().requireText("type");
    }

    /**
     * The block that these fields are.
     *
     * @throws MalformedFieldException when there is no type, or a field that this type needs is missing or of another kind
     */
    static ContentBlock of(Fields fields) {
        return switch (fields.requireText("type")) {
            case TextBlock.TYPE -> new TextBlock(fields);
            case ThinkingBlock.TYPE -> new ThinkingBlock(fields);
            case RedactedThinkingBlock.TYPE -> new RedactedThinkingBlock(fields);
            case ToolUseBlock.TYPE -> new ToolUseBlock(fields);
            case ToolResultBlock.TYPE -> new ToolResultBlock(fields);
            case ImageBlock.TYPE -> new ImageBlock(fields);
            case DocumentBlock.TYPE -> new DocumentBlock(fields);
            case SearchResultBlock.TYPE -> new SearchResultBlock(fields);
            case ServerToolUseBlock.TYPE -> new ServerToolUseBlock(fields);
            case WebSearchToolResultBlock.TYPE -> new WebSearchToolResultBlock(fields);
            case WebFetchToolResultBlock.TYPE -> new WebFetchToolResultBlock(fields);
            case CodeExecutionToolResultBlock.TYPE -> new CodeExecutionToolResultBlock(fields);
            case BashCodeExecutionToolResultBlock.TYPE -> new BashCodeExecutionToolResultBlock(fields);
            case TextEditorCodeExecutionToolResultBlock.TYPE -> new TextEditorCodeExecutionToolResultBlock(fields);
            case ToolSearchToolResultBlock.TYPE -> new ToolSearchToolResultBlock(fields);
            case ToolReferenceBlock.TYPE -> new ToolReferenceBlock(fields);
            case ContainerUploadBlock.TYPE -> new ContainerUploadBlock(fields);
            default -> new UnknownBlock(fields);
        };
    }
}
