package dev.chancery.simulator.http;

/** Collects a body as it arrives. One that is too large is read to its end all the same, so that it can be answered. */
interface RequestBody {

    /** Takes what belongs to the body and returns how much that was. */
    int take(byte[] bytes, int length);

    boolean complete();

    boolean tooLarge();

    byte[] bytes();
}
