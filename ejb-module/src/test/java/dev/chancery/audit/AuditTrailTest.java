package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.Caller;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseStatus;
import dev.chancery.storage.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows that the database does not take. */
class AuditTrailTest {
    private final TestDatabase real = TestDatabase.quickest();
    private final Doubtful database = new Doubtful();
    private final AuditTrail trail = new AuditTrail(database, TestTrail.HERE);
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
        assertThat(status.status()).containsExactly(new Status("audit", Level.FAILING, Finding.AUDIT_UNWRITTEN, 2));
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
    @Timeout(180)
    void waitsForNoDatabaseThatHangs() throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        CountDownLatch hanging = new CountDownLatch(1);
        Database hangs = new Database() {
            @Override
            public <T> T transact(Function<EntityManager, T> work) {
                try {
                    hanging.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return real.transact(work);
            }

            @Override
            public DatabaseStatus status() {
                return real.status();
            }
        };
        AuditTrail bounded = new AuditTrail(hangs, new BoundedWork(executor, Duration.ofMillis(50)));
        Caller ada = new NamedCallers().person("ada").current();
        for (String why : List.of("first", "second", "third")) {
            bounded.refused(ada, "guardrail.pass", "guardrail", "size", why);
        }
        assertThat(bounded.waiting()).isEqualTo(3);

        hanging.countDown();
        bounded.writeWaiting();
        executor.shutdown();
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

        assertThat(bounded.waiting()).isZero();
        assertThat(new AuditTable(real).rows())
                .as("each of them once")
                .extracting(AuditEntry::failure)
                .containsExactlyInAnyOrder("first", "second", "third");
    }

    @Test
    @Timeout(180)
    void holdsFewThreadsOfADatabaseThatHangs() throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        CountDownLatch hanging = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        BoundedWork work = new BoundedWork(executor, Duration.ofMillis(20));
        Runnable hangs = () -> {
            begun.incrementAndGet();
            try {
                hanging.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        for (int i = 0; i < 5; i++) {
            assertThat(work.run(hangs)).isFalse();
        }
        assertThat(begun).hasValueLessThanOrEqualTo(2);

        hanging.countDown();
        executor.shutdown();
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(work.run(() -> {})).as("refused by the executor").isFalse();
        assertThat(new BoundedWork(Runnable::run, Duration.ofSeconds(20)).run(() -> {}))
                .isTrue();
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
