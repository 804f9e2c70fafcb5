package dev.chancery.conversations;

import dev.chancery.access.NamedCallers;
import dev.chancery.messages.Claude;
import dev.chancery.storage.Database;

/** Conversations for tests of other packages. */
public final class ConversationsForTests {
    private ConversationsForTests() {}

    /** Switched on, in this database, with this Claude. */
    public static Conversations on(Database database, NamedCallers callers, Claude claude) {
        return new TestConversations(database, callers, "node-1").with(claude);
    }
}
