package dev.chancery.messages;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Where an image or a document comes from: bytes, text, blocks, an address, a file of the Files API. */
public record Source(Fields fields) implements WireObject {
    /** Bytes by value. */
    public static Source base64(byte[] data, String mediaType) {
        return base64(Base64.getEncoder().encodeToString(data), mediaType);
    }

    /**
     * Bytes that are encoded already.
     *
     * @throws IllegalArgumentException when it is no base64 (RFC 4648, padded, without line ends)
     */
    public static Source base64(String data, String mediaType) {
        try {
            Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("source.data must be base64: " + e.getMessage(), e);
        }
        WireChecks.notBlank("source.media_type", mediaType);
        return new Source(Fields.of("type", "base64", "media_type", mediaType).with("data", data));
    }

    /** A plain text, for a document. */
    public static Source text(String text) {
        return new Source(Fields.of("type", "text", "media_type", "text/plain").with("data", text));
    }

    /** Text and image blocks, for a document; citations then name blocks. */
    public static Source content(List<? extends ContentBlock> content) {
        return new Source(Fields.of("type", "content", "content", content));
    }

    /** An address that Anthropic fetches. */
    public static Source url(String url) {
        return new Source(Fields.of("type", "url", "url", url));
    }

    /** A file of the Files API. */
    public static Source file(String fileId) {
        return new Source(Fields.of("type", "file", "file_id", fileId));
    }

    /** {@code base64}, {@code text}, {@code content}, {@code url}, {@code file}, or what came after. */
    public String type() {
        return fields.requireText("type");
    }

    /** The media type, where the source has one. */
    public Optional<String> mediaType() {
        return fields.text("media_type");
    }

    /** The encoded bytes or the text, where the source has them. */
    public Optional<String> data() {
        return fields.text("data");
    }
}
