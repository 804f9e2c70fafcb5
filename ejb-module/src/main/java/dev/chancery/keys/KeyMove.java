package dev.chancery.keys;

import dev.chancery.problems.Conflict;

/** What can happen to a stored secret. */
enum KeyMove {
    /** The API accepted it. */
    ACCEPT(Conflict.SECRET_NOT_TO_VERIFY),
    /** The API answered 401. */
    REJECT(Conflict.SECRET_NOT_TO_VERIFY),
    /** It comes into use. */
    ACTIVATE(Conflict.SECRET_NOT_TO_ACTIVATE),
    /** Another one comes into use in its place. */
    REPLACE(Conflict.SECRET_NOT_TO_REPLACE),
    /** It comes into use again in place of the one that replaced it. */
    PUT_BACK(Conflict.SECRET_NOT_TO_PUT_BACK),
    /** It goes out of use now, which means: as soon as every node has heard of it. */
    RETIRE(Conflict.SECRET_NOT_TO_RETIRE),
    /** The instant of its retirement has come. */
    END(Conflict.SECRET_NOT_TO_RETIRE),
    /** The instant of its expiry has come. */
    EXPIRE(Conflict.SECRET_NOT_TO_EXPIRE),
    /** It goes out of sight. */
    ARCHIVE(Conflict.SECRET_NOT_TO_ARCHIVE);

    private final Conflict refusal;

    KeyMove(Conflict refusal) {
        this.refusal = refusal;
    }

    /** Why it is not allowed, with the hint and the state. */
    Conflict refusal() {
        return refusal;
    }
}
