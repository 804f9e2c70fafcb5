package dev.chancery.prompts;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PromptSearchContractTest {
    private final TestDatabase database;
    private final PromptLibrary library;
    private final PromptLabels labels;
    private final PromptSearch search;

    PromptSearchContractTest(TestDatabase database) {
        this.database = database;
        NamedCallers callers = new NamedCallers().person("ann", Role.EDITOR);
        Changes changes = TestChanges.on(database);
        AuditDetails audit = new AuditDetails();
        this.library = new PromptLibrary(database, changes, audit, callers, Clock.systemUTC());
        this.labels = new PromptLabels(
                database, changes, audit, callers, new PromptsConfig(Set.of(), false), Clock.systemUTC());
        this.search = new PromptSearch(database);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void findsWhatStandsInTexts() {
        library.create("a", PromptLibraryContractTest.chat("Say \"ÄRGER\"\nat 100% {{who}}_x \\ 信函"), "made");
        library.create("b", PromptContent.system("Be kind. ПРИВЕТ"), "first of all");
        library.tag("b", Set.of("理赔"));

        assertThat(search.find("say \"ärger\"\nAT", "latest", 10))
                .containsExactly(new PromptHit(
                        "a", PromptKind.CHAT, 1, "messages[0].content", "Say \"ÄRGER\"\nat 100% {{who}}_x \\ 信函"));
        assertThat(search.find("привет", "latest", 10))
                .extracting(PromptHit::place)
                .containsExactly("system");
        assertThat(search.find("信函", "latest", 10)).extracting(PromptHit::name).containsExactly("a");
        assertThat(search.find("理赔", "latest", 10)).extracting(PromptHit::place).containsExactly("tags");
        assertThat(search.find("FIRST OF", "latest", 10))
                .extracting(PromptHit::place)
                .containsExactly("message");
        assertThat(search.find("B", "latest", 10)).extracting(PromptHit::place).containsExactly("name");
        for (String literal : List.of("100%", "_x", "\\ ", "{{who}}")) {
            assertThat(search.find(literal, "latest", 10)).as(literal).hasSize(1);
        }
        for (String nothing :
                List.of("0%0", "1_0", ".*", "[a-z]", "'", "role", "user", "claude-sonnet", "' or 1=1 --")) {
            assertThat(search.find(nothing, "latest", 10).stream()).as(nothing).isEmpty();
        }
    }

    @Test
    void looksIntoOneVersionOfEachPrompt() {
        library.create("p", PromptLibraryContractTest.chat("old words"), "m");
        labels.move("p", "production", 1);
        library.save("p", 1, PromptLibraryContractTest.chat("new words"), "m");
        library.create("q", PromptLibraryContractTest.chat("old words"), "m");
        library.create("gone", PromptLibraryContractTest.chat("old words"), "m");
        library.archive("gone");

        assertThat(search.find("old", "latest", 10)).extracting(PromptHit::name).containsExactly("q");
        assertThat(search.find("old", "production", 10))
                .extracting(hit -> hit.name() + hit.number())
                .containsExactly("p1");
        assertThat(search.find("words", "latest", 1)).hasSize(1);
        assertThat(search.find("words", "beta", 10)).isEmpty();
    }

    @Test
    void showsWhatStandsAround() {
        String smile = "\uD83D\uDE00";
        library.create(
                "p", PromptContent.system(smile.repeat(100) + "x".repeat(39) + "needle" + "y".repeat(39) + smile), "m");
        assertThat(search.find("NEEDLE", "latest", 10))
                .extracting(PromptHit::excerpt)
                .containsExactly("x".repeat(39) + "needle" + "y".repeat(39));
    }

    @Test
    void countsByFolder() {
        for (String name :
                List.of("top", "claims/triage", "claims/letters/a", "claims/letters/b", "Б/信", "claims2/x")) {
            library.create(name, PromptContent.system("x"), "m");
        }
        library.create("claims/gone", PromptContent.system("x"), "m");
        library.archive("claims/gone");

        assertThat(search.folder(""))
                .isEqualTo(new PromptFolder("", Map.of("claims", 3, "claims2", 1, "Б", 1), List.of("top")));
        assertThat(search.folder("claims"))
                .isEqualTo(new PromptFolder("claims", Map.of("letters", 2), List.of("claims/triage")));
        assertThat(search.folder("claims/letters").prompts()).containsExactly("claims/letters/a", "claims/letters/b");
        assertThat(search.folder("%")).isEqualTo(new PromptFolder("%", Map.of(), List.of()));
    }

    @Test
    void refusesWhatIsNotAllowed() {
        refused(() -> search.find(" ", "latest", 10), "words must have");
        refused(() -> search.find("x".repeat(201), "latest", 10), "words must have");
        refused(() -> search.find("x", "Prod", 10), "label must have");
        refused(() -> search.find("x", "latest", 0), "most must be");
        refused(() -> search.find("x", "latest", 501), "most must be");
    }

    private static void refused(Runnable question, String message) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(question::run)
                .withMessageStartingWith(message);
    }
}
