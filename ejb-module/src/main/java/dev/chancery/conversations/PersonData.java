package dev.chancery.conversations;

/**
 * What is stored of a person, in all applications.
 *
 * @param conversations how many
 * @param turns in all of these
 * @param notes of Claude's memory
 * @param contents of how many attempts in the ledger requests and answers are stored
 */
public record PersonData(long conversations, long turns, long notes, long contents) {
    /** Whether there is nothing. */
    public boolean isEmpty() {
        return conversations == 0 && notes == 0 && contents == 0;
    }
}
