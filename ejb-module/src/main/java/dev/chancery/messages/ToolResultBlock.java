package dev.chancery.messages;

import java.util.List;

/** What a tool answered, sent to Claude in a user turn. */
public record ToolResultBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public ToolResultBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("tool_use_id");
    }

    /** A text as the result of the call with this id. */
    public static ToolResultBlock of(String toolUseId, String result) {
        return new ToolResultBlock(
                Fields.of("type", TYPE, "tool_use_id", toolUseId).with("content", result));
    }

    /** Blocks (text, image, search result, document, tool reference) as the result of the call with this id. */
    public static ToolResultBlock of(String toolUseId, List<? extends ContentBlock> result) {
        return new ToolResultBlock(
                Fields.of("type", TYPE, "tool_use_id", toolUseId).with("content", result));
    }

    /** A failure, told to Claude so that it can try otherwise. */
    public static ToolResultBlock error(String toolUseId, String message) {
        return new ToolResultBlock(of(toolUseId, message).fields.with("is_error", true));
    }

    /** The call that this answers. */
    public String toolUseId() {
        return fields.requireText("tool_use_id");
    }

    /** The result; a plain string appears as one text block. */
    public List<ContentBlock> content() {
        return Contents.of(fields, "content");
    }

    /** Whether the tool failed. */
    public boolean isError() {
        return fields.flag("is_error").orElse(false);
    }

    /** This block as a prompt cache breakpoint. */
    public ToolResultBlock cached(CacheControl cacheControl) {
        return new ToolResultBlock(fields.with("cache_control", cacheControl));
    }
}
