package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.storage.AwayDatabase;
import dev.chancery.storage.Changes;
import dev.chancery.storage.DatabaseUnavailableException;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts that an application brings along, in an archive of its own. */
@OnEveryDatabase
class PackagedPromptsContractTest {
    private static final PromptReference TRIAGE = PromptReference.of("claims/分诊");

    private final TestDatabase database;
    private final AwayDatabase reached;
    private final PromptLibrary library;
    private final PromptLabels labels;
    private final PublishedPrompts published;
    private final PromptStatus status;

    @TempDir
    private Path archive;

    private ClassLoader loader;

    PackagedPromptsContractTest(TestDatabase database) {
        this.database = database;
        this.reached = new AwayDatabase(database);
        NamedCallers callers = new NamedCallers().person("ann", Role.EDITOR);
        Changes changes = TestChanges.on(database);
        this.library = new PromptLibrary(database, changes, new AuditDetails(), callers, Clock.systemUTC());
        this.labels = new PromptLabels(
                database, changes, new AuditDetails(), callers, new PromptsConfig(Set.of(), false), Clock.systemUTC());
        this.published = new PublishedPrompts(reached);
        this.status = new PromptStatus(reached, published);
    }

    @BeforeEach
    void empty() throws MalformedURLException {
        database.empty();
        loader = new URLClassLoader(new URL[] {archive.toUri().toURL()}, null);
    }

    @Test
    void servesWhatIsPackagedUntilItIsPublished() {
        file("claims/分诊", chat("claims/分诊", "Packaged {{letter}}"));
        assertThat(text()).isEqualTo("Packaged x");
        assertThat(published.get(TRIAGE, null, loader).version()).isZero();
        assertThat(status.status()).hasSize(2).last().satisfies(each -> {
            assertThat(each.level()).isEqualTo(Level.WARNING);
            assertThat(each.sentence()).endsWith("for want of published ones: claims/分诊.");
        });

        assertThat(published.delivered().packaged()).isEqualTo(1);

        library.create("claims/分诊", PromptLibraryContractTest.chat("Published {{letter}}"), "m");
        published.refresh();
        assertThat(text()).as("without a label").isEqualTo("Packaged x");
        labels.move("claims/分诊", "production", 1);
        published.refresh();
        assertThat(text()).isEqualTo("Published x");
        assertThat(published.get(TRIAGE, null, loader).version()).isEqualTo(1);
        assertThat(status.status()).singleElement().matches(each -> each.level() == Level.OK);
    }

    @Test
    void servesWhatIsPackagedWhileTheDatabaseWasNeverReached() {
        file("claims/分诊", chat("claims/分诊", "Packaged {{>style}} {{letter}}"));
        file("style", "name: style\nkind: system\nmessage: m\nbody:\n  system: briefly\n");
        reached.takeAway();
        assertThat(text()).isEqualTo("Packaged briefly x");
        assertThat(status.status()).extracting(Status::level).containsExactly(Level.FAILING, Level.WARNING);
        PromptReference other = PromptReference.of("other@beta");
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> published.get(other, null, loader))
                .withMessageStartingWith(
                        "The prompt 'other' with the label 'beta' is not known to this node: bring back"
                                + " the database, or package META-INF/chancery/prompts/other.yaml with the application.");

        reached.giveBack();
        library.create("style", PromptContent.system("kindly"), "m");
        labels.move("style", "production", 1);
        published.refresh();
        assertThat(text()).as("what is published comes first").isEqualTo("Packaged kindly x");
        assertThat(status.status()).extracting(Status::level).containsExactly(Level.OK, Level.WARNING);
    }

    @Test
    void compilesOnceWhatIncludesNothing() {
        file("claims/分诊", chat("claims/分诊", "Packaged {{letter}}"));
        file("a", chat("a", "{{>style}}"));
        PackagedPrompts files = new PackagedPrompts();
        assertThat(files.find("claims/分诊", loader).orElseThrow().template(included -> ""))
                .isSameAs(files.find("claims/分诊", loader).orElseThrow().template(included -> "x"));
        PackagedPrompt including = files.find("a", loader).orElseThrow();
        assertThat(including.template(included -> "")).isNotSameAs(including.template(included -> ""));
    }

    @Test
    void findsWhatTheThreadsClassLoaderHas() {
        file("claims/分诊", chat("claims/分诊", "Packaged"));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            assertThat(published.get(TRIAGE, null, null).version()).isZero();
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> published.get(TRIAGE, null, null));
    }

    @Test
    void namesFileAndFieldOfWhatIsWrong() {
        file("claims/分诊", chat("claims/分诊", "{{letter"));
        refused("messages[0].content in META-INF/chancery/prompts/claims/分诊.yaml is wrong at character 0");
        file("claims/分诊", chat("other", "x"));
        refused("name in META-INF/chancery/prompts/claims/分诊.yaml must be 'claims/分诊'");
        file("claims/分诊", chat("claims/分诊", "x").replace("kind:", "sort:"));
        refused("sort in META-INF/chancery/prompts/claims/分诊.yaml (line 2) is no field of a prompt");
        bytes("claims/分诊", new byte[] {'a', ':', ' ', (byte) 0xC3});
        refused("file in META-INF/chancery/prompts/claims/分诊.yaml is not in UTF-8");
    }

    @Test
    void endsCirclesOfWhatIsPackaged() {
        file("claims/分诊", chat("claims/分诊", "{{>a}}"));
        file("a", "name: a\nkind: system\nmessage: m\nbody:\n  system: \"{{>a}}\"\n");
        refused("messages[0].content includes more than 500 texts");
        file("claims/分诊", chat("claims/分诊", "{{>b}}"));
        assertThatExceptionOfType(NoSuchPromptException.class)
                .isThrownBy(() -> published.get(TRIAGE, null, new URLClassLoader(urls(), null)))
                .withMessageContaining("There is no text 'b' to include");
    }

    private void refused(String message) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> published.get(TRIAGE, null, loader))
                .withMessageStartingWith(message);
    }

    private String text() {
        return published
                .get(TRIAGE, null, loader)
                .fill(Map.of("letter", "x"))
                .fields()
                .objects("messages", Function.identity())
                .get(0)
                .requireText("content");
    }

    private static String chat(String name, String text) {
        return "name: " + name + "\nkind: chat\nmessage: m\nbody:\n  model: claude-sonnet-5-5\n  max_tokens: 5\n"
                + "  messages:\n  - role: user\n    content: \"" + text + "\"\n";
    }

    private void file(String name, String yaml) {
        bytes(name, yaml.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] yaml) {
        try {
            Path file = archive.resolve(PackagedPrompts.path(name));
            Files.createDirectories(file.getParent());
            Files.write(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URL[] urls() {
        try {
            return new URL[] {archive.toUri().toURL()};
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
