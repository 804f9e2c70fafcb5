package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.storage.AwayDatabase;
import dev.chancery.storage.Changes;
import dev.chancery.storage.DatabaseUnavailableException;
import dev.chancery.storage.Delivered;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PublishedPromptsContractTest {
    private static final PromptReference PRODUCTION = PromptReference.of("claims/triage");
    private static final PromptReference LATEST = PromptReference.of("claims/triage@latest");

    private final TestDatabase database;
    private final AwayDatabase reached;
    private final PromptLibrary library;
    private final PromptLabels labels;
    private final PublishedPrompts published;
    private final PromptStatus status;

    PublishedPromptsContractTest(TestDatabase database) {
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
    void empty() {
        database.empty();
    }

    private void publish(String text) {
        int latest = library.version("claims/triage", 1).isEmpty()
                ? library.create("claims/triage", PromptLibraryContractTest.chat(text), "m")
                        .number()
                : library.save(
                                "claims/triage",
                                library.versions("claims/triage").get(0).number(),
                                PromptLibraryContractTest.chat(text),
                                "m")
                        .number();
        labels.move("claims/triage", "production", latest);
    }

    @Test
    void tellsTheNamesInAContentWithWhatItIncludes() {
        library.create("legal", PromptContent.system("{{country}}{{#rules}}{{text}}{{/rules}}"), "m");
        labels.move("legal", "production", 1);
        PromptVariables variables = new PromptVariables(published);

        PromptVariables.Names names = variables.in(PromptLibraryContractTest.chat("{{letter}} {{>legal}}"));

        assertThat(names.needed()).containsExactlyInAnyOrder("letter", "country", "rules");
        assertThat(names.used()).containsExactlyInAnyOrder("letter", "country", "rules", "text");
        assertThatExceptionOfType(NoSuchPromptException.class)
                .isThrownBy(() -> variables.in(PromptLibraryContractTest.chat("{{>nothing}}")));
    }

    @Test
    void showsWhatAContentBecomesWithWhatIsThere() {
        library.create("legal", PromptContent.system("By the law of {{country}}."), "m");
        labels.move("legal", "production", 1);
        PromptVariables variables = new PromptVariables(published);
        PromptContent content = PromptLibraryContractTest.chat("{{>legal}} {{letter}}{{#x}}{{y.z}}{{/x}}!");

        assertThat(variables
                        .preview(content, Map.of("country", "{{Ruritania}}"))
                        .toString())
                .contains("\"By the law of {{Ruritania}}. !\"");
        assertThat(variables.preview(content, Map.of()).toString()).contains("\"By the law of . !\"");
        assertThatExceptionOfType(NoSuchPromptException.class)
                .isThrownBy(() -> variables.preview(PromptLibraryContractTest.chat("{{>nothing}}"), Map.of()));
    }

    @Test
    void remembersWhatVariablesAPromptWasGiven() {
        PromptVariables variables = new PromptVariables(published);
        assertThat(variables.seen()).isEmpty();

        published.seen().note(PRODUCTION, Set.of("letter"));
        published.seen().note(PRODUCTION, Set.of("date", "no name"));
        published.seen().note(LATEST, Set.of());

        assertThat(variables.seen()).isEqualTo(Map.of(PRODUCTION, Set.of("letter", "date"), LATEST, Set.of()));
    }

    @Test
    void servesWhatIsPublished() {
        publish("One {{letter}}");
        assertThat(text(PRODUCTION)).isEqualTo("One x");
        assertThat(published.get(PRODUCTION, null, null).version()).isEqualTo(1);
        assertThat(published.get(PRODUCTION, null, null).variables()).containsExactly("letter");

        library.save("claims/triage", 1, PromptLibraryContractTest.chat("Two {{letter}}"), "m");
        published.refresh();
        assertThat(text(PRODUCTION)).as("not published yet").isEqualTo("One x");
        assertThat(text(LATEST)).isEqualTo("Two x");

        labels.move("claims/triage", "production", 2);
        published.refresh();
        assertThat(text(PRODUCTION)).isEqualTo("Two x");
        labels.rollBack("claims/triage", "production", 2);
        published.refresh();
        assertThat(text(PRODUCTION)).isEqualTo("One x");
        labels.remove("claims/triage", "production");
        published.refresh();
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> text(PRODUCTION));
    }

    @Test
    void servesFromMemoryWhileTheDatabaseIsAway() {
        publish("One {{letter}}");
        assertThat(status.status())
                .singleElement()
                .extracting(each -> each.level().name())
                .isEqualTo("OK");
        reached.takeAway();
        assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(() -> text(PRODUCTION));
        assertThat(status.status())
                .singleElement()
                .extracting(each -> each.level().name())
                .isEqualTo("FAILING");

        reached.giveBack();
        assertThat(text(PRODUCTION)).isEqualTo("One x");
        publish("Two {{letter}}");
        published.refresh(); // which has ready what was asked for before
        reached.takeAway();
        assertThat(text(PRODUCTION)).isEqualTo("Two x");
        assertThat(status.status()).singleElement().satisfies(each -> {
            assertThat(each.level().name()).isEqualTo("WARNING");
            assertThat(each.sentence()).startsWith("STALE");
        });
    }

    @Test
    void tellsTheOtherNodesWhichStateItServes() {
        PromptDeliverySource source = new PromptDeliverySource(published);
        assertThat(source.delivered()).isEqualTo(new Delivered(Delivered.NOTHING, 0, 0));

        publish("One {{letter}}");
        published.refresh();
        long first = number(source.topic());
        assertThat(source.delivered()).isEqualTo(new Delivered(first, 0, 0));
        assertThat(text(PRODUCTION)).isEqualTo("One x");
        assertThat(source.delivered()).isEqualTo(new Delivered(first, 1, 0));

        publish("Two {{letter}}");
        assertThat(number(source.topic())).isGreaterThan(first);
        assertThat(source.delivered().number()).as("not read yet").isEqualTo(first);
        published.refresh();
        assertThat(source.delivered()).isEqualTo(new Delivered(number(source.topic()), 1, 0));
    }

    private long number(String topic) {
        return database.transact(em -> Changes.number(em, topic));
    }

    @Test
    void putsInWhatIsIncludedAndFollowsItsLabels() {
        library.create("style", PromptContent.system("brief for {{who}}"), "m");
        labels.move("style", "production", 1);
        library.create("legal", PromptContent.system("Legal, {{>style}}"), "m");
        labels.move("legal", "production", 1);
        publish("Be {{>legal}}: {{letter}}");
        assertThat(text(PRODUCTION)).isEqualTo("Be Legal, brief for Ann: x");

        library.save("style", 1, PromptContent.system("kind to {{who}}"), "m");
        labels.move("style", "production", 2);
        published.refresh();
        assertThat(text(PRODUCTION)).isEqualTo("Be Legal, kind to Ann: x");
    }

    @Test
    void sendsAShareOfCallsToTheVersionOnTrial() {
        publish("One");
        library.save("claims/triage", 1, PromptLibraryContractTest.chat("Two"), "m");
        labels.split("claims/triage", "production", 2, 5);

        long tried = IntStream.range(0, 10_000)
                .filter(i -> published.get(PRODUCTION, "person-" + i, null).version() == 2)
                .count();
        assertThat(tried).isBetween(400L, 600L);
        for (int i = 0; i < 100; i++) {
            int version = published.get(PRODUCTION, "person-" + i, null).version();
            for (int again = 0; again < 5; again++) {
                assertThat(published.get(PRODUCTION, "person-" + i, null).version())
                        .isEqualTo(version);
            }
        }
        long byChance = IntStream.range(0, 10_000)
                .filter(i -> published.get(PRODUCTION, null, null).version() == 2)
                .count();
        assertThat(byChance).isBetween(350L, 650L);
    }

    @Test
    void hasReadyWhatWasAskedForUnderEveryLabel() {
        publish("One {{letter}}");
        labels.move("claims/triage", "staging", 1);
        assertThat(text(PromptReference.of("claims/triage@staging"))).isEqualTo("One x");
        assertThat(text(PRODUCTION)).isEqualTo("One x");
        library.create("rules", PromptContent.system("be kind"), "m");
        labels.move("rules", "production", 1);
        publish("Two {{#letter}}{{>rules}}{{/letter}}");
        published.refresh();
        reached.takeAway();
        assertThat(text(PRODUCTION)).as("with what a section includes").isEqualTo("Two be kind");
    }

    @Test
    void saysWhatToDoAboutWhatIsNotThere() {
        assertThatExceptionOfType(NoSuchPromptException.class)
                .isThrownBy(() -> published.get(PRODUCTION, null, null))
                .withMessage(
                        "There is no prompt 'claims/triage', asked for by the label 'production': make it in the console,"
                                + " or package META-INF/chancery/prompts/claims/triage.yaml with the application.");
        library.create("claims/triage", PromptLibraryContractTest.chat("x"), "m");
        published.refresh();
        assertThatExceptionOfType(NoSuchPromptException.class)
                .isThrownBy(() -> published.get(PRODUCTION, null, null))
                .withMessageStartingWith("No version of the prompt 'claims/triage' has the label 'production'");
    }

    @Test
    void oneThatCannotBeServedKeepsNoOtherFromIt() {
        library.create("style", PromptContent.system("kind"), "m");
        labels.move("style", "production", 1);
        publish("One {{letter}}");
        library.create("other", PromptLibraryContractTest.chat("{{>style@beta}}"), "m");
        labels.move("other", "production", 1);
        PromptReference other = PromptReference.of("other");
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> published.get(other, null, null));
        assertThat(text(PRODUCTION)).isEqualTo("One x");

        labels.move("style", "beta", 1);
        published.refresh();
        assertThat(published
                        .get(other, null, null)
                        .fill(Map.of())
                        .fields()
                        .objects("messages", Function.identity())
                        .get(0)
                        .requireText("content"))
                .isEqualTo("kind");
    }

    private String text(PromptReference reference) {
        return published
                .get(reference, null, null)
                .fill(Map.of("letter", "x", "who", "Ann"))
                .fields()
                .objects("messages", Function.identity())
                .get(0)
                .requireText("content");
    }
}
