package dev.chancery.storage;

/** The bean of the feature that serves prompts, which are kept in memory: tells the other nodes what this one serves. */
public interface DeliverySource {
    /** The topic of {@link Changes} that says when something else is to be served. */
    String topic();

    /** What this node serves now; from memory, at once. */
    Delivered delivered();
}
