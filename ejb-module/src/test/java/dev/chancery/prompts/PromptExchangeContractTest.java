package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.prompts.PromptImportStep.Action;
import dev.chancery.prompts.PromptImportStep.LabelMove;
import dev.chancery.storage.Changes;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Export and import. */
@OnEveryDatabase
class PromptExchangeContractTest {
    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final PromptLibrary library;
    private final PromptLabels labels;
    private final PromptExport exports;
    private final PromptImport imports;

    PromptExchangeContractTest(TestDatabase database) {
        this.database = database;
        Changes changes = TestChanges.on(database);
        AuditDetails audit = new AuditDetails();
        PromptsConfig config = new PromptsConfig(Set.of("guarded"), false);
        this.library = new PromptLibrary(database, changes, audit, callers, Clock.systemUTC());
        this.labels = new PromptLabels(database, changes, audit, callers, config, Clock.systemUTC());
        this.exports = new PromptExport(database, audit);
        PromptPromotions promotions =
                new PromptPromotions(database, changes, audit, callers, config, Clock.systemUTC());
        this.imports = new PromptImport(
                database,
                new PromptImportWork(database, library, labels, promotions, audit),
                new LabelRules(config, callers));
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ann", Role.EDITOR);
    }

    @Test
    void takesEverythingToAnotherDatabaseAsItWas() {
        library.create("style/简", PromptContent.system("Be brief. \n\tAlways.\n"), "first");
        library.create("claims/triage", chat("Read {{letter}} {{>style/简}}\n"), "first");
        library.save("claims/triage", 1, chat("Read {{letter}} well {{>style/简}}\n"), "well");
        library.tag("claims/triage", Set.of("理赔", "a"));
        labels.move("claims/triage", "production", 2);
        labels.move("claims/triage", "staging", 1);
        List<PromptText> exported = export("latest");
        assertThat(exported).extracting(PromptText::path).containsExactly("claims/triage.yaml", "style/简.yaml");
        assertThat(exported.get(0).text())
                .contains("message: well")
                .contains("- production\n")
                .doesNotContain("staging");
        assertThat(export("staging")).singleElement().satisfies(each -> assertThat(each.text())
                .contains("labels:\n- staging\n"));
        assertThat(exports.one("claims/triage", "production")).isEqualTo(exported.get(0));

        database.empty();
        List<PromptImportStep> plan = imports.plan(exported, true);
        assertThat(library.list()).as("a plan changes nothing").isEmpty();
        assertThat(plan)
                .extracting(PromptImportStep::path)
                .as("what is included comes first")
                .containsExactly("style/简.yaml", "claims/triage.yaml");
        assertThat(plan).allMatch(step -> step.action() == Action.NEW_PROMPT);
        assertThat(imports.run(plan)).allMatch(outcome -> outcome.done() && outcome.version() == 1);
        assertThat(export("latest")).isEqualTo(exported);

        assertThat(imports.plan(exported, true))
                .as("a second time")
                .noneMatch(PromptImportStep::isChange)
                .allMatch(step ->
                        step.action() == Action.UNCHANGED && step.difference().isEmpty());
        assertThat(imports.run(imports.plan(exported, true))).allMatch(PromptImportOutcome::done);
        assertThat(library.versions("claims/triage")).hasSize(1);
    }

    @Test
    void tellsWhatWouldBeDoneAndDoesJustThat() {
        library.create("p", chat("One\nTwo"), "m");
        labels.move("p", "production", 1);
        labels.move("p", "guarded2", 1);
        PromptText file = file("p", List.of("t"), List.of("production", "guarded", "beta"), "One\nThree");

        List<PromptImportStep> plan = imports.plan(List.of(file), true);
        assertThat(plan).singleElement().satisfies(step -> {
            assertThat(step.action()).isEqualTo(Action.NEW_VERSION);
            assertThat(step.basedOn()).isEqualTo(1);
            assertThat(step.labels())
                    .containsExactly(
                            new LabelMove("beta", null, 2, false, ""),
                            new LabelMove(
                                    "guarded",
                                    null,
                                    2,
                                    false,
                                    "it is moved by those who have the permission PROMOTE_PROMPTS"),
                            new LabelMove("production", 1, 2, false, ""));
            assertThat(step.difference())
                    .contains("-tags: []\n+tags:\n+- t\n")
                    .contains("       One\n-      Two\n+      Three\n");
        });
        assertThat(imports.run(plan)).containsExactly(new PromptImportOutcome(plan.get(0), true, 2, ""));
        assertThat(library.version("p", 2))
                .hasValueSatisfying(version -> assertThat(version.message()).isEqualTo("m2"));
        assertThat(library.list()).singleElement().satisfies(prompt -> {
            assertThat(prompt.tags()).containsExactly("t");
            assertThat(prompt.labels())
                    .extracting(each -> each.label() + each.number())
                    .containsExactly("beta2", "guarded21", "production2");
        });

        callers.person("bob", Role.ADMINISTRATOR);
        List<PromptImportStep> again = imports.plan(List.of(file), true);
        assertThat(again).singleElement().satisfies(step -> {
            assertThat(step.action()).isEqualTo(Action.UNCHANGED);
            assertThat(step.labels()).containsExactly(new LabelMove("guarded", null, 2, false, ""));
        });
        assertThat(imports.run(again)).allMatch(PromptImportOutcome::done);
        assertThat(library.versions("p")).hasSize(2);
        assertThat(library.list().get(0).labels()).hasSize(4);
        assertThat(imports.plan(List.of(file("p", List.of("t"), List.of("new"), "One\nThree")), false))
                .as("without labels")
                .noneMatch(PromptImportStep::isChange);
    }

    @Test
    void losesNothingThatWasDoneSinceThePlan() {
        library.create("saved", chat("1"), "m");
        library.create("tagged", chat("1"), "m");
        library.create("moved", chat("1"), "m");
        library.create("unchanged", chat("1"), "m");
        List<PromptImportStep> plan = imports.plan(
                List.of(
                        file("saved", List.of(), List.of(), "2"),
                        file("tagged", List.of("b"), List.of(), "2"),
                        file("moved", List.of(), List.of("production"), "2"),
                        file("unchanged", List.of(), List.of("production"), "1"),
                        file("made", List.of(), List.of(), "1"),
                        file("fine", List.of(), List.of(), "1")),
                true);
        library.save("saved", 1, chat("other"), "m");
        library.tag("tagged", Set.of("a"));
        labels.move("moved", "production", 1);
        library.save("unchanged", 1, chat("other"), "m");
        library.create("made", chat("other"), "m");

        List<PromptImportOutcome> outcomes = imports.run(plan);
        assertThat(outcomes)
                .extracting(PromptImportOutcome::problem)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("ann has saved version 2 meanwhile"),
                        second -> assertThat(second).contains("'tagged' has other tags than when"),
                        third -> assertThat(third).contains("'moved' has the label production on another version"),
                        fourth -> assertThat(fourth).contains("'unchanged' has a newer version, 2"),
                        fifth -> assertThat(fifth).startsWith("There is a prompt 'made' already"),
                        sixth -> assertThat(sixth).isEmpty());
        assertThat(library.versions("saved")).hasSize(2);
        assertThat(library.versions("tagged")).as("all or nothing").hasSize(1);
        assertThat(library.versions("moved")).as("all or nothing").hasSize(1);
        assertThat(library.versions("fine")).hasSize(1);
    }

    @Test
    void refusesWhatIsWrongAndSaysWhy() {
        library.create("system", PromptContent.system("x"), "m");
        library.create("old", chat("x"), "m");
        List<PromptImportStep> plan = imports.plan(
                List.of(
                        new PromptText("broken.yaml", "name: ["),
                        file("twice", List.of(), List.of(), "1"),
                        file("twice", List.of(), List.of(), "2"),
                        file("system", List.of(), List.of(), "now a chat"),
                        file("needs", List.of(), List.of(), "{{>unheard}}"),
                        file("needs-chat", List.of(), List.of(), "{{>old}}"),
                        file("fine", List.of(), List.of(), "{{>new}}"),
                        new PromptText(
                                "n.yaml",
                                new PromptFile("new", List.of(), List.of(), "m", PromptContent.system("y")).text()),
                        new PromptText(
                                "c1.yaml",
                                new PromptFile(
                                                "system2",
                                                List.of(),
                                                List.of(),
                                                "m",
                                                PromptContent.system("{{>system2}}"))
                                        .text())),
                true);
        assertThat(plan.stream().map(step -> step.path() + ": " + step.action() + " " + step.reason()))
                .anySatisfy(each ->
                        assertThat(each).startsWith("broken.yaml: REFUSED file in broken.yaml (line 1) is no YAML"))
                .contains("twice.yaml: REFUSED The prompt 'twice' is in twice.yaml as well.")
                .contains("twice.yaml: NEW_PROMPT ")
                .contains("system.yaml: REFUSED kind in system.yaml must stay SYSTEM.")
                .contains("needs.yaml: REFUSED content in needs.yaml includes 'unheard', but there is no such prompt.")
                .anySatisfy(each -> assertThat(each)
                        .startsWith("needs-chat.yaml: REFUSED content in needs-chat.yaml includes 'old', which"))
                .containsSubsequence("n.yaml: NEW_PROMPT ", "fine.yaml: NEW_PROMPT ")
                .anySatisfy(each -> assertThat(each).startsWith("c1.yaml: REFUSED"));
        assertThat(imports.run(plan).stream().filter(PromptImportOutcome::done))
                .extracting(each -> each.step().path())
                .containsExactly("twice.yaml", "n.yaml", "fine.yaml");
        assertThat(library.list()).hasSize(5);
        List<PromptText> many = new ArrayList<>();
        for (int i = 0; i <= 2000; i++) {
            many.add(new PromptText("x", ""));
        }
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> imports.plan(many, false))
                .withMessage("files must be at most 2000.");
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> exports.one("unheard", "latest"));
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> exports.one("old", "beta"));
    }

    @Test
    void refusesACircleThatTheImportWouldClose() {
        library.create("a", PromptContent.system("x"), "m");
        library.create("b", PromptContent.system("x"), "m");
        List<PromptImportStep> plan = imports.plan(
                List.of(
                        new PromptText(
                                "a.yaml",
                                new PromptFile("a", List.of(), List.of(), "m", PromptContent.system("{{>b}}")).text()),
                        new PromptText(
                                "b.yaml",
                                new PromptFile("b", List.of(), List.of(), "m", PromptContent.system("{{>a}}")).text())),
                true);
        assertThat(plan).extracting(PromptImportStep::action).containsExactly(Action.NEW_VERSION, Action.REFUSED);
        assertThat(plan.get(0).path()).isEqualTo("b.yaml");
        assertThat(plan.get(1).reason()).contains("includes itself: a > b > a");
        assertThat(imports.run(plan)).extracting(PromptImportOutcome::done).containsExactly(true, false);
    }

    private List<PromptText> export(String label) {
        List<PromptText> files = new ArrayList<>();
        assertThat(exports.all(label, files::add)).isEqualTo(files.size());
        return files;
    }

    private static PromptText file(String name, List<String> tags, List<String> labels, String text) {
        return PromptText.of(new PromptFile(name, tags, labels, "m2", chat(text)));
    }

    private static PromptContent chat(String text) {
        return PromptLibraryContractTest.chat(text);
    }
}
