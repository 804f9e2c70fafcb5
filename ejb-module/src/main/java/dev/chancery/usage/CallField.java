package dev.chancery.usage;

/** What attempts can be found by, beside time, outcome and tag. */
public enum CallField {
    /** The model that answered. */
    MODEL("model", false),
    /** The key's stable id. */
    KEY("keyId", false),
    /** The managed prompt's name. */
    PROMPT("promptName", true),
    /** The application. */
    APPLICATION("application", true),
    /** The person or service on whose behalf. */
    PRINCIPAL("principal", true),
    /** The conversation. */
    CONVERSATION("conversation", true),
    /** Where the call came from. */
    SOURCE("source", true),
    /** The id of the call, which several attempts may share. */
    CALL("callId", false),
    /** The attempt's own id. */
    ATTEMPT("id", false),
    /** The API's id of the request. */
    REQUEST("requestId", true),
    /** What is called, such as {@code messages}. */
    OPERATION("operation", false),
    /** The kind of failure. */
    ERROR_TYPE("errorType", true),
    /** Why Claude stopped. */
    STOP_REASON("stopReason", true);

    private final String attribute;
    private final boolean optional;

    CallField(String attribute, boolean optional) {
        this.attribute = attribute;
        this.optional = optional;
    }

    String attribute() {
        return attribute;
    }

    /** Whether it may be unknown, for which an empty text asks. */
    boolean isOptional() {
        return optional;
    }
}
