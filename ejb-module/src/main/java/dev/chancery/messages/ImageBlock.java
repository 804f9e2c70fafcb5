package dev.chancery.messages;

import java.util.List;

/** A picture, in a user turn or a tool result. */
public record ImageBlock(Fields fields) implements ContentBlock {
    static final String TYPE = "image";

    /** @throws MalformedFieldException when a field that the type needs is missing or of another kind */
    public ImageBlock {
        WireChecks.type(fields, TYPE);
        fields.object("source");
    }

    private static final List<String> MEDIA_TYPES = List.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /**
     * A picture by value.
     *
     * @throws IllegalArgumentException when the media type is not one of image/jpeg, image/png, image/gif, image/webp
     */
    public static ImageBlock of(byte[] image, String mediaType) {
        if (!MEDIA_TYPES.contains(mediaType)) {
            throw new IllegalArgumentException(
                    "image media type must be one of " + MEDIA_TYPES + " but is " + mediaType);
        }
        return of(Source.base64(image, mediaType));
    }

    /** A picture from anywhere that {@link Source} can name. */
    public static ImageBlock of(Source source) {
        return new ImageBlock(Fields.of("type", TYPE, "source", source));
    }

    /** Where the picture comes from. */
    public Source source() {
        return new Source(fields.object("source").orElse(Fields.empty()));
    }

    /** This block as a prompt cache breakpoint. */
    public ImageBlock cached(CacheControl cacheControl) {
        return new ImageBlock(fields.with("cache_control", cacheControl));
    }
}
