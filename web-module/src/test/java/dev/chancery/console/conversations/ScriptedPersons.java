package dev.chancery.console.conversations;

import dev.chancery.conversations.Forgotten;
import dev.chancery.conversations.MemoryNote;
import dev.chancery.conversations.MemoryPage;
import dev.chancery.conversations.MemoryRow;
import dev.chancery.conversations.PersonData;
import dev.chancery.conversations.Persons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is stored of persons, as a test needs it. */
class ScriptedPersons extends Persons {
    final List<MemoryRow> memories = new ArrayList<>();
    final List<MemoryNote> notes = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    PersonData stored = new PersonData(2, 8, 3, 1);

    @Override
    public MemoryPage memories(@Nullable String principal, @Nullable String next, int most) {
        return new MemoryPage(
                memories.stream()
                        .filter(row -> principal == null || principal.equals(row.principal()))
                        .limit(most)
                        .toList(),
                null);
    }

    @Override
    public Optional<MemoryRow> memory(String application, String principal) {
        return memories.stream()
                .filter(row ->
                        row.application().equals(application) && row.principal().equals(principal))
                .findFirst();
    }

    @Override
    public List<MemoryNote> notes(String application, String principal) {
        done.add("read " + application + " " + principal);
        return notes;
    }

    @Override
    public int delete(String application, String principal, String path) {
        done.add("delete " + application + " " + principal + " " + path);
        return 1;
    }

    @Override
    public PersonData stored(String principal) {
        return stored;
    }

    @Override
    public Forgotten forget(String principal) {
        done.add("forget " + principal);
        return new Forgotten(2, 3, 1);
    }
}
