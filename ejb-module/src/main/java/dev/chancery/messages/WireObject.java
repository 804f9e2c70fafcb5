package dev.chancery.messages;

/** Something that is one JSON object on the wire. What it does not know of, its fields still hold. */
public interface WireObject {
    /** The object as it came or as it will be sent. */
    Fields fields();
}
