package dev.chancery.conversations;

import dev.chancery.guardrails.Redactor;
import dev.chancery.messages.Fields;
import dev.chancery.storage.Database;
import java.time.Clock;
import java.util.List;

/** The memory in the database, a command a transaction. */
final class MemoryStore {
    private final Database database;
    private final MemoryConfig config;
    private final Redactor redactor;
    private final Clock clock;

    MemoryStore(Database database, MemoryConfig config, Redactor redactor, Clock clock) {
        this.database = database;
        this.config = config;
        this.redactor = redactor;
        this.clock = clock;
    }

    /** @throws MemoryException to be told to Claude */
    String run(MemoryOwner owner, Fields input) {
        return database.transact(em -> {
            Notes notes = MemoryCommands.isReading(input)
                    ? Notes.read(em, owner, config, clock.instant())
                    : Notes.change(em, owner, config, clock.instant());
            return new MemoryCommands(notes, text -> redactor.redact(text).text()).run(input);
        });
    }

    List<MemoryNote> find(MemoryOwner owner, String words, int most) {
        return database.transact(em -> {
            NoteSearch search = new NoteSearch(database.status().product());
            return owner.find(em).map(memory -> search.find(em, memory.id(), words, most)).orElse(List.of()).stream()
                    .map(MemoryNote::of)
                    .toList();
        });
    }
}
