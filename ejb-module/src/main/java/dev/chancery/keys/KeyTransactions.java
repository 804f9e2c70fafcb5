package dev.chancery.keys;

import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import java.util.function.Consumer;
import java.util.function.Function;

/** Transactions on the stored keys, which join one under way. */
final class KeyTransactions {
    /** What {@link Changes} knows the keys by. */
    static final String TOPIC = "keys";

    private final Database database;
    private final Changes changes;

    KeyTransactions(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    <T> T read(Function<KeyRepository, T> work) {
        return database.transact(em -> work.apply(new KeyRepository(em)));
    }

    /** All changes come one after the other, since each begins with the same row: that of the news. */
    <T> T change(Function<KeyRepository, T> work) {
        return database.transact(em -> {
            changes.changed(em, TOPIC);
            return work.apply(new KeyRepository(em));
        });
    }

    /** Writes down what is not news to anybody. */
    void note(Consumer<KeyRepository> work) {
        database.run(em -> work.accept(new KeyRepository(em)));
    }
}
