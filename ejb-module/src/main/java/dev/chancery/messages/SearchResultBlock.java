package dev.chancery.messages;

import java.util.Arrays;
import java.util.List;

/** A result of the caller's own search, which Claude may cite. */
public record SearchResultBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "search_result";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public SearchResultBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("title");
        fields.requireText("source");
    }

    /** A result: where it was found, its title, its text. */
    public static SearchResultBlock of(String source, String title, String... texts) {
        List<TextBlock> content = Arrays.stream(texts).map(TextBlock::of).toList();
        return new SearchResultBlock(
                Fields.of("type", TYPE, "source", source).with("title", title).with("content", content));
    }

    /** With citations enabled. */
    public SearchResultBlock cited() {
        return new SearchResultBlock(fields.with("citations", Fields.of("enabled", true)));
    }

    /** Where it was found. */
    public String source() {
        return fields.requireText("source");
    }

    /** The title. */
    public String title() {
        return fields.requireText("title");
    }

    /** The text found. */
    public List<ContentBlock> content() {
        return Contents.of(fields, "content");
    }

    /** This block as a prompt cache breakpoint. */
    public SearchResultBlock cached(CacheControl cacheControl) {
        return new SearchResultBlock(fields.with("cache_control", cacheControl));
    }
}
