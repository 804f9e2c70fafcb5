package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Caller;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.prompts.PromptPromotion.State;
import dev.chancery.storage.Changes;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PromptPromotionsContractTest {
    private final TestDatabase database;
    private final NamedCallers callers = new NamedCallers();
    private final PromptLibrary library;
    private final PromptLabels labels;
    private final PromptPromotions promotions;

    PromptPromotionsContractTest(TestDatabase database) {
        this.database = database;
        Changes changes = TestChanges.on(database);
        AuditDetails audit = new AuditDetails();
        Clock clock = Clock.systemUTC();
        PromptsConfig config = new PromptsConfig(Set.of("production"), true);
        this.library = new PromptLibrary(database, changes, audit, callers, clock);
        this.labels = new PromptLabels(database, changes, audit, callers, config, clock);
        this.promotions = new PromptPromotions(database, changes, audit, callers, config, clock);
    }

    @BeforeEach
    void threeVersions() {
        database.empty();
        ann();
        library.create("p", PromptLibraryContractTest.chat("1"), "m");
        library.save("p", 1, PromptLibraryContractTest.chat("2"), "m");
        library.save("p", 2, PromptLibraryContractTest.chat("3"), "m");
    }

    private void ann() {
        callers.person("ann", Role.EDITOR);
    }

    private void bob() {
        callers.person("bob", Role.ADMINISTRATOR);
    }

    private PromptLabel promote(int number) {
        ann();
        String id = promotions.ask("p", "production", number, 100, "please").id();
        bob();
        return promotions.approve(id, "yes");
    }

    @Test
    void tellsHowALabelMayBeMoved() {
        PromptsConfig guarded = new PromptsConfig(Set.of("production"), false);
        PromptLabels alone = new PromptLabels(
                database, TestChanges.on(database), new AuditDetails(), callers, guarded, Clock.systemUTC());
        assertThat(labels.rule("production")).isEqualTo(LabelRule.WITH_ANOTHER);
        assertThat(labels.rule("test")).isEqualTo(LabelRule.ALONE);
        assertThat(alone.rule("production")).isEqualTo(LabelRule.NEVER);
        bob();
        assertThat(alone.rule("production")).isEqualTo(LabelRule.ALONE);
    }

    @Test
    void movesALabelByTwoPersons() {
        PromptPromotion asked = promotions.ask("p", "production", 1, 100, " tried in test ");
        assertThat(asked.state()).isEqualTo(State.OPEN);
        assertThat(asked.from()).isNull();
        assertThat(asked.askedWhy()).isEqualTo("tried in test");
        assertThat(promotions.open()).containsExactly(asked);
        assertThat(promotions.find(asked.id())).contains(asked);
        assertThat(promotions.find("unheard")).isEmpty();
        assertThat(library.list().get(0).labels()).isEmpty();
        bob();
        PromptLabel moved = promotions.approve(asked.id(), "looks good");
        assertThat(moved.number()).isEqualTo(1);
        assertThat(moved.movedBy()).isEqualTo("bob");
        assertThatExceptionOfType(InvalidPromptException.class)
                .as("taking it off alone")
                .isThrownBy(() -> labels.remove("p", "production"));
        assertThat(promotions.open()).isEmpty();
        assertThat(promotions.of("p")).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(State.APPROVED);
            assertThat(each.decidedBy()).isEqualTo("bob");
            assertThat(each.decidedWhy()).isEqualTo("looks good");
            assertThat(each.stale()).isFalse();
        });
        assertThat(promote(2).before()).isEqualTo(1);
    }

    @Test
    void triesAVersionOnAShare() {
        promote(1);
        ann();
        PromptPromotion asked = promotions.ask("p", "production", 2, 10, "try it");
        assertThat(asked.from()).isEqualTo(1);
        bob();
        PromptLabel split = promotions.approve(asked.id(), "yes");
        assertThat(split.number()).isEqualTo(1);
        assertThat(split.canary()).isEqualTo(2);
        assertThat(split.share()).isEqualTo(10);
        assertThat(labels.move("p", "production", 1).canary())
                .as("ended by one")
                .isNull();
    }

    @Test
    void letsNobodyDoItAlone() {
        PromptPromotion own = promotions.ask("p", "production", 1, 100, "please");
        callers.person("ANN", Role.ADMINISTRATOR);
        refused(() -> promotions.approve(own.id(), "yes"), "caller must be another person");
        refused(() -> promotions.refuse(own.id(), "no"), "caller must be another person");
        refused(() -> labels.move("p", "production", 1), "label 'production' is moved by two persons");
        refused(() -> labels.split("p", "production", 1, 5), "label 'production' is moved by two persons");
        callers.is(new Caller("robot", Caller.Kind.SERVICE, null, Set.of(Permission.PROMOTE_PROMPTS)));
        refused(() -> promotions.approve(own.id(), "yes"), "caller must be a person");
        ann();
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> labels.move("p", "production", 1));
        assertThat(library.list().get(0).labels()).isEmpty();
        assertThat(labels.move("p", "staging", 1).number()).as("not protected").isEqualTo(1);
    }

    @Test
    void rollsBackAloneInAnEmergency() {
        promote(1);
        promote(2);
        assertThat(labels.rollBack("p", "production", 2).number()).isEqualTo(1);
        ann();
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> labels.rollBack("p", "production", 1));
    }

    @Test
    void refusesWhatIsStale() {
        promote(1);
        promote(2);
        ann();
        PromptPromotion asked = promotions.ask("p", "production", 3, 100, "please");
        bob();
        labels.rollBack("p", "production", 2);
        assertThat(promotions.open()).singleElement().matches(PromptPromotion::stale);
        conflict(() -> promotions.approve(asked.id(), "yes"), "was moved since this was asked for");
        labels.rollBack("p", "production", 1);
        conflict(() -> promotions.approve(asked.id(), "yes"), "was moved since this was asked for");
        assertThat(library.list().get(0).labels().get(0).number()).isEqualTo(2);

        ann();
        PromptPromotion again = promotions.ask("p", "production", 3, 100, "please");
        assertThat(promotions.of("p"))
                .extracting(PromptPromotion::state)
                .containsExactly(State.OPEN, State.OVERTAKEN, State.APPROVED, State.APPROVED);
        bob();
        assertThat(promotions.approve(again.id(), "yes").number()).isEqualTo(3);
    }

    @Test
    void decidesOnce() {
        PromptPromotion first = promotions.ask("p", "production", 1, 100, "please");
        conflict(() -> promotions.ask("p", "production", 2, 100, "or this"), "ann has asked for another version");
        bob();
        refused(() -> promotions.withdraw(first.id()), "request must be one's own");
        refused(() -> promotions.refuse(first.id(), " "), "comment must have");
        assertThat(promotions.refuse(first.id(), "not yet").state()).isEqualTo(State.REFUSED);
        conflict(() -> promotions.approve(first.id(), "yes"), "was decided already");
        conflict(() -> promotions.refuse(first.id(), "no"), "was decided already");
        ann();
        conflict(() -> promotions.withdraw(first.id()), "was decided already");
        PromptPromotion second = promotions.ask("p", "production", 2, 100, "then this");
        assertThat(promotions.withdraw(second.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(promotions.open()).isEmpty();
        assertThatExceptionOfType(NoSuchPromptException.class).isThrownBy(() -> promotions.withdraw("unheard"));
    }

    @Test
    void refusesWhatIsNotAllowed() {
        refused(() -> promotions.ask("p", "staging", 1, 100, "x"), "label 'staging' is moved without a second person");
        refused(() -> promotions.ask("p", "latest", 1, 100, "x"), "label must be another");
        refused(() -> promotions.ask("p", "production", 1, 0, "x"), "share must");
        refused(() -> promotions.ask("p", "production", 1, 101, "x"), "share must");
        refused(() -> promotions.ask("p", "production", 1, 50, "x"), "label must sit");
        refused(() -> promotions.ask("p", "production", 1, 100, ""), "comment must");
        refused(() -> promotions.ask("p", "production", 1, 100, "x".repeat(501)), "comment must");
        assertThatExceptionOfType(NoSuchPromptException.class)
                .isThrownBy(() -> promotions.ask("p", "production", 9, 100, "x"));
        assertThatExceptionOfType(NoSuchPromptException.class)
                .isThrownBy(() -> promotions.ask("unheard", "production", 1, 100, "x"));
        promote(1);
        refused(() -> promotions.ask("p", "production", 1, 100, "x"), "number must be another");
        PromptPromotion asked = promotions.ask("p", "production", 2, 100, "x");
        library.archive("p");
        library.create("p", PromptLibraryContractTest.chat("another"), "m");
        ann();
        callers.person("cid", Role.ADMINISTRATOR);
        conflict(() -> promotions.approve(asked.id(), "yes"), "was archived meanwhile");
    }

    @Test
    void letsOneOfManyApprove() throws Exception {
        String id = promotions.ask("p", "production", 1, 100, "please").id();
        bob();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> approved = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                approved.add(threads.submit(() -> approves(id)));
            }
            int successes = 0;
            for (Future<Boolean> each : approved) {
                successes += each.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        } finally {
            threads.shutdown(); // an interrupt would close H2's file
        }
    }

    private boolean approves(String id) {
        try {
            promotions.approve(id, "yes");
            return true;
        } catch (PromptConflictException e) {
            assertThat(e).hasMessageContaining("decided already");
            return false;
        }
    }

    private static void refused(Runnable change, String message) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(change::run)
                .withMessageContaining(message);
    }

    private static void conflict(Runnable change, String message) {
        assertThatExceptionOfType(PromptConflictException.class)
                .isThrownBy(change::run)
                .withMessageContaining(message);
    }
}
