package dev.chancery.messages;

import java.util.List;

/** The tools that a search among deferred tools found. */
public record ToolSearchToolResultBlock(Fields fields) implements ServerToolResultBlock {
    static final String TYPE = "tool_search_tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public ToolSearchToolResultBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("tool_use_id");
    }

    /** The tools found; none when it failed. */
    public List<ToolReferenceBlock> toolReferences() {
        return Contents.result(fields)
                .map(result -> result.objects("tool_references", ToolReferenceBlock::new))
                .orElse(List.of());
    }
}
