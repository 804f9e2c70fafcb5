package dev.chancery.messages;

/** Marks the end of what Claude shall keep in its prompt cache; at most four in a request. */
public record CacheControl(Fields fields) implements WireObject {
    /** Kept for five minutes since its last use. */
    public static final CacheControl FIVE_MINUTES = new CacheControl(Fields.of("type", "ephemeral"));

    /** Kept for one hour; writing it costs more. */
    public static final CacheControl ONE_HOUR = new CacheControl(Fields.of("type", "ephemeral", "ttl", "1h"));
}
