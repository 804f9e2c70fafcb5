package dev.chancery.prompts;

import static dev.chancery.prompts.PromptLibraryContractTest.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.storage.Changes;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ArchivedPromptsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final PromptLibrary library;
    private final PromptLabels labels;
    private final ArchivedPrompts archived;

    ArchivedPromptsContractTest(TestDatabase database) {
        this.database = database;
        Changes changes = TestChanges.on(database);
        AuditDetails audit = new AuditDetails();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        this.library = new PromptLibrary(database, changes, audit, callers, clock);
        this.labels = new PromptLabels(database, changes, audit, callers, new PromptsConfig(Set.of(), false), clock);
        this.archived = new ArchivedPrompts(database, changes, audit);
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ann", Role.EDITOR);
    }

    @Test
    void showsWhatWasArchivedWithItsVersions() {
        library.create("p", chat("1"), "m");
        library.save("p", 1, chat("2"), "m");
        labels.move("p", "production", 1);
        library.archive("p");

        ArchivedPrompt found = archived.list().get(0);
        assertThat(found.archivedAt()).isEqualTo(NOW);
        assertThat(found.prompt().labels()).singleElement().matches(label -> label.number() == 1);
        assertThat(archived.find(found.id())).contains(found);
        assertThat(archived.named("p"::equals, 6)).containsExactly(found);
        assertThat(archived.named("q"::equals, 6)).isEmpty();
        assertThat(archived.named(name -> true, 0)).isEmpty();
        assertThat(archived.versions(found.id()))
                .extracting(PromptVersion::content)
                .containsExactly(chat("2"), chat("1"));
        assertThat(archived.find("unheard")).isEmpty();
    }

    @Test
    void bringsBackWithItsLabels() {
        library.create("p", chat("1"), "m");
        labels.move("p", "production", 1);
        library.archive("p");
        String id = archived.list().get(0).id();

        PromptSummary restored = archived.restore(id);
        assertThat(restored.archived()).isFalse();
        assertThat(library.find("p")).contains(restored);
        assertThat(restored.labels()).extracting(PromptLabel::label).containsExactly("production");
        assertThat(archived.list()).isEmpty();
        assertThat(archived.find(id)).isEmpty();
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> archived.restore(id));
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> archived.versions(id));
    }

    @Test
    void takesNoNameAway() {
        library.create("p", chat("1"), "m");
        library.archive("p");
        library.create("p", chat("2"), "m");
        String id = archived.list().get(0).id();
        assertThatExceptionOfType(PromptConflictException.class)
                .isThrownBy(() -> archived.restore(id))
                .withMessageContaining("another prompt 'p'");
        library.archive("p");
        archived.restore(id);
        assertThat(library.versions("p")).singleElement().matches(version -> version.content()
                .equals(chat("1")));
    }

    @Test
    void comesBackWithWhatItIncludesAlone() {
        library.create("style", PromptContent.system("Be brief."), "m");
        library.create("p", chat("{{>style}}"), "m");
        library.archive("p");
        library.archive("style");
        String id = id("p");
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> archived.restore(id))
                .withMessageContaining("there is no such prompt");
        archived.restore(id("style"));
        archived.restore(id);
        assertThat(library.dependents("style")).containsExactly("p");
    }

    private String id(String name) {
        return archived.list().stream()
                .filter(each -> each.prompt().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
