package dev.chancery.status;

/**
 * What a node serves of the published prompts.
 *
 * @param ready how many versions it serves from memory
 * @param packaged how many prompts it serves as they were packaged with an application, for want of published ones
 */
public record PromptDelivery(State state, int ready, int packaged) {
    /** How what a node serves compares to what is published. */
    public enum State {
        /** It serves what is published. */
        UP_TO_DATE,
        /** It has served an older state for longer than the two seconds that are promised. */
        BEHIND,
        /** It serves prompts as they were packaged with an application. */
        PACKAGED,
        /** Nobody asked it for a prompt yet. */
        NOTHING_ASKED,
        /** It goes on serving what it knew last: the database is away. */
        STALE,
        /** It is silent: it has stopped, or cannot reach the database and serves what it knew last. */
        PERHAPS_STALE,
        /** It does not tell, as one of an older version. */
        NOT_TOLD
    }

    /** Nothing but a state. */
    public static PromptDelivery of(State state) {
        return new PromptDelivery(state, 0, 0);
    }
}
