package dev.chancery.messages;

import java.util.Optional;

/** A document that Claude may read and cite: PDF, plain text, or blocks of one's own. */
public record DocumentBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "document";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public DocumentBlock {
        WireChecks.type(fields, TYPE);
        fields.object("source");
    }

    /** A document from anywhere that {@link Source} can name. */
    public static DocumentBlock of(Source source) {
        return new DocumentBlock(Fields.of("type", TYPE, "source", source));
    }

    /** A PDF by value. */
    public static DocumentBlock pdf(byte[] pdf) {
        return of(Source.base64(pdf, "application/pdf"));
    }

    /** A plain text. */
    public static DocumentBlock text(String text) {
        return of(Source.text(text));
    }

    /** With a title, at most 500 characters, which Claude sees and citations name. */
    public DocumentBlock titled(String title) {
        return new DocumentBlock(fields.with("title", title));
    }

    /** With context that Claude sees but does not cite. */
    public DocumentBlock context(String context) {
        return new DocumentBlock(fields.with("context", context));
    }

    /** With citations: the answer's text blocks then say where in the document they found it. */
    public DocumentBlock cited() {
        return new DocumentBlock(fields.with("citations", Fields.of("enabled", true)));
    }

    /** Where the document comes from. */
    public Source source() {
        return new Source(fields.object("source").orElse(Fields.empty()));
    }

    /** The title, if it has one. */
    public Optional<String> title() {
        return fields.text("title");
    }

    /** This block as a prompt cache breakpoint. */
    public DocumentBlock cached(CacheControl cacheControl) {
        return new DocumentBlock(fields.with("cache_control", cacheControl));
    }
}
