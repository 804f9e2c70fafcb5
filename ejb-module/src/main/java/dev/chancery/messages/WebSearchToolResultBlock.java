package dev.chancery.messages;

import java.util.List;
import java.util.function.Function;

/** What a web search at Anthropic found. */
public record WebSearchToolResultBlock(Fields fields) implements ServerToolResultBlock {
    static final String TYPE = "web_search_tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public WebSearchToolResultBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("tool_use_id");
    }

    /** The pages found: {@code url}, {@code title}, {@code encrypted_content}, {@code page_age}; none when it failed. */
    public List<Fields> results() {
        return Contents.isList(fields) ? fields.objects("content", Function.identity()) : List.of();
    }
}
