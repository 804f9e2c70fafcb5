package dev.chancery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.messages.Fields;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OutboxContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final TestDatabase database;
    private final Outbox outbox = new Outbox();

    OutboxContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private static Alert alert(String key, String name) {
        return new Alert(
                AlertKind.BUDGET_THRESHOLD, key, "id-1", name, "It is 50 %.", Fields.of("threshold", 50L), NOW);
    }

    private boolean post(Alert alert) {
        return database.transact(em -> outbox.post(em, alert));
    }

    private List<WaitingAlert> waiting() {
        return database.transact(em -> outbox.waiting(em, 10));
    }

    @Test
    void keepsWhatIsLeftUntilItIsPassedOn() {
        post(alert("a", "预算 ' \\ 🙂"));
        post(alert("b", "two"));

        List<WaitingAlert> waiting = waiting();
        assertThat(waiting).extracting(WaitingAlert::name).containsExactly("预算 ' \\ 🙂", "two");
        assertThat(waiting.get(0).details()).isEqualTo("{\"threshold\":50}");
        assertThat(waiting.get(0).happened()).isEqualTo(NOW);
        database.run(em -> outbox.passedOn(em, waiting.get(0).id()));
        assertThat(waiting()).extracting(WaitingAlert::name).containsExactly("two");
    }

    @Test
    void leavesTheSameOnceUntilItIsOver() {
        assertThat(post(alert("a", "one"))).isTrue();
        assertThat(post(alert("a", "one"))).isFalse();
        List<Boolean> inOneTransaction = database.transact(
                em -> List.of(outbox.post(em, alert("b", "one")), outbox.post(em, alert("b", "one"))));
        assertThat(inOneTransaction).containsExactly(true, false);
        database.run(em -> outbox.end(em, "a"));
        database.run(em -> outbox.end(em, "never left"));
        assertThat(post(alert("a", "one"))).isTrue();

        assertThat(waiting()).hasSize(3);
    }

    @Test
    void losesWhatIsRolledBack() {
        assertThatThrownBy(() -> database.run(em -> {
                    outbox.post(em, alert("a", "one"));
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(waiting()).isEmpty();
    }

    @Test
    void forgetsOnlyWhatWasPassedOn() {
        post(alert("a", "one"));
        post(alert("b", "two"));
        database.run(em -> outbox.passedOn(em, outbox.waiting(em, 1).get(0).id()));

        assertThat(database.<Integer>transact(em -> outbox.forget(em, NOW))).isZero();
        assertThat(database.<Integer>transact(em -> outbox.forget(em, NOW.plusSeconds(1))))
                .isEqualTo(1);
        assertThat(waiting()).hasSize(1);
        assertThat(post(alert("a", "one"))).isTrue();
    }

    @Test
    void cutsTextsAndRefusesKeysThatAreTooLong() {
        Alert cut = alert("k", "x\r\n" + "y".repeat(300));

        assertThat(cut.name()).hasSize(200).startsWith("x  y");
        assertThatIllegalArgumentException().isThrownBy(() -> alert("k".repeat(201), "one"));
        assertThat(AlertKind.of("budget.threshold")).contains(AlertKind.BUDGET_THRESHOLD);
        assertThat(AlertKind.of("nothing")).isEmpty();
    }
}
