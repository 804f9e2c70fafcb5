package dev.chancery.storage;

/**
 * What is known of the database.
 *
 * @param reachable whether the last transaction could reach it
 * @param product its name and version; empty when it was never reached
 * @param inMemory whether it loses everything when the server stops
 * @param problem why it is not reachable, in a sentence; empty when it is
 */
public record DatabaseStatus(boolean reachable, String product, boolean inMemory, String problem) {
    static final DatabaseStatus NEVER_REACHED = new DatabaseStatus(false, "", false, "It was not asked yet.");

    /** Whether anybody has asked it yet, so that more than nothing is known. */
    public boolean wasAsked() {
        return !equals(NEVER_REACHED);
    }

    DatabaseStatus away(String why) {
        return new DatabaseStatus(false, product, inMemory, why);
    }
}
