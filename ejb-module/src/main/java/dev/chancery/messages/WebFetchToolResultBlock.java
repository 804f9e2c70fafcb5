package dev.chancery.messages;

import java.util.Optional;

/** The page that Claude fetched. */
public record WebFetchToolResultBlock(Fields fields) implements ServerToolResultBlock {
    static final String TYPE = "web_fetch_tool_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public WebFetchToolResultBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("tool_use_id");
    }

    /** The address that was fetched; empty when it failed. */
    public Optional<String> url() {
        return Contents.result(fields).flatMap(result -> result.text("url"));
    }

    /** The page as a document; empty when it failed. */
    public Optional<DocumentBlock> document() {
        return Contents.result(fields).flatMap(result -> result.object("content", DocumentBlock::new));
    }
}
