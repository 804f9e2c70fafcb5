package dev.chancery.storage;

/**
 * What a node serves from memory.
 *
 * @param number the state of the database that it was read at, as {@link Changes#number} counts; or {@link #NOTHING}
 * @param ready how much is served from there
 * @param packaged how much is served as it was packaged with an application
 */
public record Delivered(long number, int ready, int packaged) {
    /** The number before anything was read. */
    public static final long NOTHING = -1;
}
