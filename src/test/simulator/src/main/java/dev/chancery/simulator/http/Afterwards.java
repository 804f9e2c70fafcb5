package dev.chancery.simulator.http;

/** What happens to a connection after a complete answer. */
public sealed interface Afterwards {

    enum Plain implements Afterwards {
        KEEP,
        CLOSE,
        /** Promise to keep, and close as the first byte of the next request arrives. */
        CLOSE_ON_NEXT
    }

    /** Promise to keep, and close after a while without a request. */
    record CloseIdle(long nanos) implements Afterwards {}
}
