package dev.chancery.simulator.http;

import java.util.Locale;

/** How an answer ended, seen from the server. */
public enum Ending {
    /** Every byte was handed to the socket. */
    COMPLETE,
    /** The server closed the connection in the middle, as scripted. */
    CUT,
    /** The server reset the connection, as scripted. */
    RESET,
    /** The client closed or reset the connection before everything was written. */
    CLIENT_CLOSED,
    /** The server had fallen silent, as scripted, until it was stopped. */
    STALLED,
    /** The server was stopped in the middle. */
    STOPPED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
