package dev.chancery.storage;

/** News for tests of features, which look for themselves instead of waiting for the schedule. */
public final class TestChanges {
    private TestChanges() {}

    /** Those of a node. */
    public static Changes on(Database database) {
        return new Changes(database);
    }

    /** Looks what changed, as the schedule would. */
    public static void look(Changes changes) {
        changes.look();
    }
}
