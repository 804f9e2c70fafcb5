package dev.chancery.messages;

import java.util.List;

/** Text, from Claude with its citations or from a caller. */
public record TextBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "text";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public TextBlock {
        WireChecks.type(fields, TYPE);
        fields.requireText("text");
    }

    /** Text of at least one character; the API refuses an empty one. */
    public static TextBlock of(String text) {
        return new TextBlock(Fields.of("type", TYPE, "text", text));
    }

    /** The text. */
    public String text() {
        return fields.requireText("text");
    }

    /** Where the text is taken from; none when nothing was cited. */
    public List<Citation> citations() {
        return fields.objects("citations", Citation::of);
    }

    /** This block as a prompt cache breakpoint. */
    public TextBlock cached(CacheControl cacheControl) {
        return new TextBlock(fields.with("cache_control", cacheControl));
    }
}
