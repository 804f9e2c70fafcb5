package dev.chancery.keys;

/** What can happen to a stored secret. */
enum KeyMove {
    /** The API accepted it. */
    ACCEPT,
    /** The API answered 401. */
    REJECT,
    /** It comes into use. */
    ACTIVATE,
    /** Another one comes into use in its place. */
    REPLACE,
    /** It comes into use again in place of the one that replaced it. */
    PUT_BACK,
    /** It goes out of use now, which means: as soon as every node has heard of it. */
    RETIRE,
    /** The instant of its retirement has come. */
    END,
    /** The instant of its expiry has come. */
    EXPIRE,
    /** It goes out of sight. */
    ARCHIVE
}
