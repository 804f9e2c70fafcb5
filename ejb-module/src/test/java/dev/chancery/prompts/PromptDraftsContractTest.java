package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PromptDraftsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final PromptDrafts drafts;

    PromptDraftsContractTest(TestDatabase database) {
        this.database = database;
        this.drafts = new PromptDrafts(database, callers, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ann", Role.EDITOR);
    }

    @Test
    void keepsOneForEachPersonAndPrompt() {
        drafts.keep("p", 1, "unfinished {{");
        PromptDraft kept = drafts.keep("p", 2, "{\"more\": \"信\"}");
        drafts.keep("q", 0, "");
        callers.person("bob", Role.EDITOR);
        drafts.keep("p", 1, "of bob");

        assertThat(drafts.list()).extracting(PromptDraft::content).containsExactly("of bob");
        callers.person("ann", Role.EDITOR);
        assertThat(drafts.find("p")).contains(kept);
        assertThat(kept).isEqualTo(new PromptDraft("p", 2, "{\"more\": \"信\"}", NOW));
        assertThat(drafts.list()).extracting(PromptDraft::prompt).containsExactly("p", "q");
        drafts.drop("p");
        drafts.drop("unheard");
        assertThat(drafts.find("p")).isEmpty();
        assertThat(drafts.list()).hasSize(1);
    }

    @Test
    void refusesTooManyAndTooMuch() {
        for (int i = 0; i < 100; i++) {
            drafts.keep("p" + i, 0, "x");
        }
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> drafts.keep("one-more", 0, "x"))
                .withMessageStartingWith("drafts must be at most 100");
        assertThat(drafts.keep("p5", 0, "y").content()).isEqualTo("y");
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> drafts.keep("p5", 0, "x".repeat(1_000_001)))
                .withMessageStartingWith("content must");
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> drafts.keep("../x", 0, "x"))
                .withMessageStartingWith("name must");
    }
}
