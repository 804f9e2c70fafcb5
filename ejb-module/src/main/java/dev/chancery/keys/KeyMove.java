package dev.chancery.keys;

/** What can happen to a stored secret. */
enum KeyMove {
    /** The API accepted it. */
    ACCEPT("it is not verified in this state."),
    /** The API answered 401. */
    REJECT("it cannot be rejected."),
    /** It comes into use. */
    ACTIVATE("only a verified one that was never in use can be activated."),
    /** Another one comes into use in its place. */
    REPLACE("it cannot be replaced."),
    /** It comes into use again in place of the one that replaced it. */
    PUT_BACK("only one that drains can be put back."),
    /** It goes out of use now, which means: as soon as every node has heard of it. */
    RETIRE("it cannot be retired."),
    /** The instant of its retirement has come. */
    END("its time has not come."),
    /** The instant of its expiry has come. */
    EXPIRE("it does not expire."),
    /** It goes out of sight. */
    ARCHIVE("only a retired one can be archived.");

    private final String refusal;

    KeyMove(String refusal) {
        this.refusal = refusal;
    }

    /** Why it is not allowed, as the end of a sentence that begins with the state. */
    String refusal() {
        return refusal;
    }
}
