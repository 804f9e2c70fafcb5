package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ChangesContractTest {
    private final TestDatabase database;
    private final List<String> heard = new ArrayList<>();

    ChangesContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void tellsAListenerOnceAtFirstAndThenOfEachChange() {
        Changes changes = new Changes(database);
        changes.onChange("keys", () -> heard.add("keys"));

        changes.look();
        changes.look();
        assertThat(heard).containsExactly("keys");

        database.run(em -> changes.changed(em, "keys"));
        database.run(em -> changes.changed(em, "prices"));
        changes.look();
        changes.look();
        assertThat(heard).containsExactly("keys", "keys");
    }

    @Test
    void tellsOfAChangeOnAnotherNode() {
        Changes here = new Changes(database);
        Changes there = new Changes(database);
        there.onChange("keys", () -> heard.add("keys"));
        there.look();

        database.run(em -> here.changed(em, "keys"));
        there.look();

        assertThat(heard).hasSize(2);
    }

    @Test
    void tellsAgainWhenAListenerFailed() {
        Changes changes = new Changes(database);
        changes.onChange("keys", () -> {
            heard.add("keys");
            if (heard.size() == 1) {
                throw new IllegalStateException("planted");
            }
        });

        changes.look();
        changes.look();
        changes.look();

        assertThat(heard).hasSize(2);
    }

    @Test
    void tellsNothingOfAChangeThatWasRolledBack() {
        Changes changes = new Changes(database);
        changes.onChange("keys", () -> heard.add("keys"));
        changes.look();

        try {
            database.run(em -> {
                changes.changed(em, "keys");
                throw new IllegalStateException("planted");
            });
        } catch (IllegalStateException planted) {
            heard.add(planted.getMessage());
        }
        changes.look();

        assertThat(heard).containsExactly("keys", "planted");
    }
}
