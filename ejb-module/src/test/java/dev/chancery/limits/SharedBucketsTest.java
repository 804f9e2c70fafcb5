package dev.chancery.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.limits.Storm.Outcome;
import dev.chancery.limits.Storm.Work;
import dev.chancery.simulator.script.RateLimit;
import dev.chancery.status.Level;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SharedBucketsTest {
    private static final LimitsConfig CONFIG = LimitsConfig.of(name -> null);

    private final TestDatabase database;

    SharedBucketsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void saysThatItNeedsPostgres() {
        database.run(em -> {});
        Sharing sharing = new Sharing();
        RateLimits limits = new RateLimits(CONFIG, System::nanoTime);

        new SharingRound(database, limits, () -> new SharedBuckets(database.dataSource(), System::nanoTime), sharing)
                .run();

        assertThat(sharing.status()).singleElement().satisfies(status -> {
            assertThat(status.level()).isEqualTo(database.isPostgres() ? Level.OK : Level.WARNING);
            assertThat(status.sentence())
                    .contains(
                            database.isPostgres()
                                    ? "together, in PostgreSQL"
                                    : "needs PostgreSQL, but the database is H2");
        });
    }

    @Test
    void goesOnAloneWhileTheDatabaseIsAway() {
        Assumptions.assumeTrue(database.isPostgres());
        database.run(em -> {});
        Sharing sharing = new Sharing();

        new SharingRound(
                        database,
                        new RateLimits(CONFIG, System::nanoTime),
                        () -> {
                            throw new IllegalStateException("connection refused");
                        },
                        sharing)
                .run();

        assertThat(sharing.status()).singleElement().satisfies(status -> {
            assertThat(status.level()).isEqualTo(Level.WARNING);
            assertThat(status.sentence()).contains("by itself for now", "connection refused");
        });
    }

    @Test
    void takesForAllNodesAndRefills() throws Exception {
        Assumptions.assumeTrue(database.isPostgres());
        long[] now = {0};
        SharedBuckets one = new SharedBuckets(database.dataSource(), () -> now[0]);
        SharedBuckets other = new SharedBuckets(database.dataSource(), () -> now[0]);
        one.begin();
        other.begin();

        assertThat(one.take("a", 60, 50)).isEqualTo(10);
        assertThat(other.take("a", 60, 20)).isEqualTo(-10);
        assertThat(other.take("a", 60, -5)).isEqualTo(-5);
        assertThat(other.take("b", 60, 0)).isEqualTo(60);
        now[0] = Duration.ofSeconds(15).toNanos();
        assertThat(one.take("a", 60, 0)).isBetween(9L, 10L);
        one.take("a", 600, 0);
        now[0] = Duration.ofSeconds(16).toNanos();

        assertThat(other.take("a", 600, 0)).isBetween(19L, 21L);
        other.forgetOld();
    }

    @Test
    void keepsSeveralNodesWithinTheLimitTogether() throws Exception {
        Assumptions.assumeTrue(database.toString().equals("PostgreSQL, Hibernate")); // no JPA is at work here
        Storm storm = new Storm(new RateLimit(1200, 10_000_000, 10_000_000), random -> 10 + random.nextInt(50), true);
        RateLimits[] nodes = new RateLimits[3];
        SharedBuckets shared = new SharedBuckets(database.dataSource(), storm::nanoTime);
        shared.begin();
        for (int i = 0; i < nodes.length; i++) {
            RateLimits limits = new RateLimits(CONFIG, storm::nanoTime);
            limits.shared(true);
            nodes[i] = limits;
            storm.callers(50, limits, random -> new Work(100, 100, 50, 1000, Duration.ofMillis(200)));
            storm.every(Duration.ofMillis(200), () -> limits.share(shared::take));
        }
        storm.run(Duration.ofSeconds(15));

        Outcome outcome = storm.run(Duration.ofSeconds(30));

        assertThat(outcome.answered() / 600.0).as("goodput of %s", outcome).isBetween(0.9, 1.02);
        assertThat(outcome.refusedPart()).as("refused of %s", outcome).isLessThan(0.02);
    }
}
