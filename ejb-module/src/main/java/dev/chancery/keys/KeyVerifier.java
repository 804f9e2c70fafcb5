package dev.chancery.keys;

/** Asks the API whether it accepts a key, by a call that costs nothing. */
public interface KeyVerifier {
    /** Asks now. Blocks while it does; fails by its verdict, not by an exception. */
    KeyVerdict verify(ApiKey key);
}
