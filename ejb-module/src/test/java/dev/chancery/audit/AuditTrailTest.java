package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseStatus;
import dev.chancery.storage.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that the database does not take. */
class AuditTrailTest {
    private final TestDatabase real = TestDatabase.quickest();
    private final Doubtful database = new Doubtful();
    private final AuditTrail trail = new AuditTrail(database);
    private final AuditStatus status =
            new AuditStatus(database, trail, AuditConfig.of(name -> null), Clock.systemUTC());

    @BeforeEach
    void empty() {
        real.empty();
    }

    @Test
    void writesThemWhenItIsBack() {
        database.away = true;
        trail.writeAlone(AuditRows.row(1).build());
        trail.writeAlone(AuditRows.row(2).outcome(Outcome.FAILED).build());
        assertThat(trail.waiting()).isEqualTo(2);
        assertThat(status.status())
                .containsExactly(new Status(
                        "audit",
                        Level.FAILING,
                        "2 rows of the audit trail could not be written yet; the server log has them."));
        AuditSchedule schedule =
                new AuditSchedule(status, trail, Duration.ofDays(1), new NamedCallers(), () -> null, Clock.systemUTC());
        schedule.writeWaiting();
        assertThat(trail.waiting()).isEqualTo(2);

        database.away = false;
        schedule.writeWaiting();

        assertThat(trail.waiting()).isZero();
        assertThat(new AuditTable(real).rows())
                .containsExactly(
                        AuditRows.row(1).build(),
                        AuditRows.row(2).outcome(Outcome.FAILED).build());
    }

    @Test
    void notesWhatARuleStoppedOnceAndAsksNoDatabaseThatIsAway() {
        refuse("first");
        database.away = true;
        refuse("second");
        int asked = database.asked;
        refuse("third");
        assertThat(database.asked).as("what follows only waits").isEqualTo(asked);
        assertThat(trail.waiting()).isEqualTo(2);
        database.away = false;
        trail.writeWaiting();

        assertThat(new AuditTable(real).rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.action()).isEqualTo("guardrail.pass");
            assertThat(row.outcome()).isEqualTo("REFUSED");
            assertThat(row.actor()).isEqualTo("ada");
            assertThat(row.source()).isEqualTo("10.0.0.7");
        });
        assertThat(new AuditTable(real).rows())
                .extracting(AuditEntry::failure)
                .containsExactlyInAnyOrder("first", "second", "third");
    }

    @Test
    void whatIsStoppedWithinAMethodIsNotedWhenThatEnds() throws Exception {
        Guard guard =
                new Guard(new NamedCallers().person("ada", Role.ADMINISTRATOR), database, trail, Clock.systemUTC());

        assertThatThrownBy(() -> guard.call(Counter.class.getDeclaredMethod("set", String.class, int.class), () -> {
                    refuse("inside");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(new AuditTable(real).rows())
                .extracting(AuditEntry::outcome)
                .containsExactlyInAnyOrder("REFUSED", "FAILED");
        assertThat(new AuditTable(real).rows())
                .extracting(AuditEntry::correlation)
                .as("of one request")
                .containsOnly(new AuditTable(real).rows().get(0).correlation());
    }

    private void refuse(String why) {
        trail.refused(new NamedCallers().person("ada").current(), "guardrail.pass", "guardrail", "size", why);
    }

    @Test
    void letsNoChangePassWithoutItsRow() {
        database.away = true;
        Guard guard =
                new Guard(new NamedCallers().person("ada", Role.ADMINISTRATOR), database, trail, Clock.systemUTC());

        assertThatThrownBy(() -> guard.call(Counter.class.getDeclaredMethod("set", String.class, int.class), () -> {
                    throw new AssertionError("it was run");
                }))
                .hasMessage("away");
        assertThat(trail.waiting()).as("the row of the failure").isEqualTo(1);
    }

    /** The real one, unless it is away. */
    private final class Doubtful implements Database {
        private boolean away;
        private int asked;

        @Override
        public <T> T transact(Function<EntityManager, T> work) {
            asked++;
            if (away) {
                throw new IllegalStateException("away");
            }
            return real.transact(work);
        }

        @Override
        public DatabaseStatus status() {
            return real.status();
        }
    }
}
