package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.prompts.PromptImportStep.Action;
import dev.chancery.prompts.PromptImportStep.LabelMove;
import dev.chancery.prompts.PromptPromotion.State;
import dev.chancery.storage.Changes;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports of files whose labels are moved by two persons. */
@OnEveryDatabase
class PromptImportPromotionsContractTest {
    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final PromptLibrary library;
    private final PromptPromotions promotions;
    private final PromptImport imports;

    PromptImportPromotionsContractTest(TestDatabase database) {
        this.database = database;
        Changes changes = TestChanges.on(database);
        AuditDetails audit = new AuditDetails();
        Clock clock = Clock.systemUTC();
        PromptsConfig config = new PromptsConfig(Set.of("production"), true);
        this.library = new PromptLibrary(database, changes, audit, callers, clock);
        this.promotions = new PromptPromotions(database, changes, audit, callers, config, clock);
        PromptLabels labels = new PromptLabels(database, changes, audit, callers, config, clock);
        this.imports = new PromptImport(
                database,
                new PromptImportWork(database, library, labels, promotions, audit),
                new LabelRules(config, callers));
    }

    @BeforeEach
    void empty() {
        database.empty();
        ann();
    }

    private void ann() {
        callers.person("ann", Role.EDITOR);
    }

    private void bob() {
        callers.person("bob", Role.ADMINISTRATOR);
    }

    @Test
    void asksForThePromotionOfWhatItBrings() {
        List<PromptImportStep> plan = plan("1", "beta", "production");
        assertThat(plan).singleElement().satisfies(step -> assertThat(step.labels())
                .containsExactly(
                        new LabelMove("beta", null, 1, false, ""), new LabelMove("production", null, 1, true, "")));
        assertThat(promotions.open()).as("a plan asks for nothing").isEmpty();

        assertThat(imports.run(plan)).allMatch(PromptImportOutcome::done);
        assertThat(labels()).containsExactly("beta1");
        assertThat(promotions.open()).singleElement().satisfies(asked -> {
            assertThat(asked.number()).isEqualTo(1);
            assertThat(asked.share()).isEqualTo(PromptPromotions.WHOLLY);
            assertThat(asked.askedBy()).isEqualTo("ann");
            assertThat(asked.askedWhy()).isEqualTo("as reviewed");
        });
        bob();
        promotions.approve(promotions.open().get(0).id(), "yes");
        assertThat(labels()).containsExactly("beta1", "production1");
        ann();
        assertThat(plan("1", "beta", "production")).noneMatch(PromptImportStep::isChange);
    }

    @Test
    void asksOnce() {
        imports.run(plan("1", "production"));
        List<PromptImportStep> again = plan("1", "production");
        assertThat(again).noneMatch(PromptImportStep::isChange);
        assertThat(again.get(0).labels().get(0).heldBack()).startsWith("a promotion of it is asked for already");
        assertThat(imports.run(again)).allMatch(PromptImportOutcome::done);
        assertThat(promotions.of("p")).hasSize(1);

        List<PromptImportStep> newer = plan("2", "production");
        assertThat(imports.run(newer)).allMatch(PromptImportOutcome::done);
        assertThat(promotions.open()).singleElement().matches(asked -> asked.number() == 1);
        promotions.withdraw(promotions.open().get(0).id());
        List<PromptImportStep> then = plan("2", "production");
        assertThat(then).singleElement().matches(step -> step.action() == Action.UNCHANGED && step.isChange());
        imports.run(then);
        assertThat(promotions.open()).singleElement().matches(asked -> asked.number() == 2);
    }

    @Test
    void asksAgainWhenTheLabelWasMovedSince() {
        promote("1");
        promote("2");
        ann();
        imports.run(plan("3", "production"));
        bob();
        new PromptLabels(
                        database,
                        TestChanges.on(database),
                        new AuditDetails(),
                        callers,
                        new PromptsConfig(Set.of("production"), true),
                        Clock.systemUTC())
                .rollBack("p", "production", 2);
        ann();
        imports.run(plan("3", "production"));
        assertThat(promotions.of("p"))
                .extracting(PromptPromotion::state)
                .containsExactly(State.OPEN, State.OVERTAKEN, State.APPROVED, State.APPROVED);
    }

    @Test
    void doesNothingWhenSomebodyAskedSinceThePlan() {
        library.create("p", PromptLibraryContractTest.chat("1"), "m");
        List<PromptImportStep> plan = plan("2", "production");
        promotions.ask("p", "production", 1, PromptPromotions.WHOLLY, "this one");

        assertThat(imports.run(plan)).singleElement().satisfies(outcome -> {
            assertThat(outcome.done()).isFalse();
            assertThat(outcome.problem()).startsWith("ann has asked for another version");
        });
        assertThat(library.versions("p")).as("all or nothing").hasSize(1);
    }

    @Test
    void endsATrialWithoutASecondPerson() {
        promote("1");
        promote("2");
        ann();
        String trial = promotions.ask("p", "production", 1, 10, "try it").id();
        bob();
        promotions.approve(trial, "yes");
        ann();
        assertThat(plan("2", "production")).noneMatch(PromptImportStep::isChange);

        bob();
        List<PromptImportStep> plan = plan("2", "production");
        assertThat(plan.get(0).labels()).containsExactly(new LabelMove("production", 2, 2, false, ""));
        assertThat(imports.run(plan)).allMatch(PromptImportOutcome::done);
        assertThat(promotions.open()).isEmpty();
        assertThat(library.list().get(0).labels())
                .singleElement()
                .matches(label -> label.number() == 2 && label.canary() == null);
    }

    private void promote(String text) {
        ann();
        imports.run(plan(text, "production"));
        bob();
        promotions.approve(promotions.open().get(0).id(), "yes");
    }

    private List<PromptImportStep> plan(String text, String... labels) {
        PromptFile file =
                new PromptFile("p", List.of(), List.of(labels), "as reviewed", PromptLibraryContractTest.chat(text));
        return imports.plan(List.of(PromptText.of(file)), true);
    }

    private List<String> labels() {
        return library.list().get(0).labels().stream()
                .map(label -> label.label() + label.number())
                .toList();
    }
}
