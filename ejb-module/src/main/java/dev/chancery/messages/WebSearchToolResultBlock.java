package dev.chancery.messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a web search at Anthropic found. */
public record WebSearchToolResultBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "web_search_tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public WebSearchToolResultBlock {
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

    /** The pages found: {@code url}, {@code title}, {@code encrypted_content}, {@code page_age}; none when it failed. */
    public List<Fields> results() {
        return Contents.isList(fields) ? fields.objects("content", Function.identity()) : List.of();
    }
}
