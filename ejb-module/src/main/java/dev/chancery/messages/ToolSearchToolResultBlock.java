package dev.chancery.messages;

import java.util.List;
import java.util.Optional;

/** The tools that a search among deferred tools found. */
public record ToolSearchToolResultBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "tool_search_tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public ToolSearchToolResultBlock {
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

    /** The tools found; none when it failed. */
    public List<ToolReferenceBlock> toolReferences() {
        return Contents.result(fields)
                .map(result -> result.objects("tool_references", ToolReferenceBlock::new))
                .orElse(List.of());
    }
}
