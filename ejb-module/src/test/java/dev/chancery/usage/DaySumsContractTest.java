package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.prices.TestPrices;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DaySumsContractTest {
    private static final Instant NOW = Instant.parse("2026-10-28T01:15:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Period DAYS =
            new Period(Instant.parse("2026-10-20T12:00:00Z"), Instant.parse("2026-10-28T12:00:00Z"), ZoneOffset.UTC);
    private static final String YESTERDAY = "2026-10-27T10:00:00Z";

    private final TestDatabase database;
    private final DaySums days;
    private final UsageReports reports;

    DaySumsContractTest(TestDatabase database) {
        this.database = database;
        this.days = new DaySums(database, CLOCK);
        this.reports = new UsageReports(database, TestPrices.shipped(database), CLOCK);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void addsUpDaysThatAreOver() {
        use("2026-10-25T00:00:00Z", YESTERDAY, "2026-10-28T00:30:00Z");
        days.addUp();

        assertThat(complete())
                .containsExactly(
                        Instant.parse("2026-10-25T00:00:00Z"),
                        Instant.parse("2026-10-26T00:00:00Z"),
                        Instant.parse("2026-10-27T00:00:00Z"));
        assertThat(parts())
                .containsExactly("HOUR 2026-10-20T12:00:00Z", "DAY 2026-10-25T00:00:00Z", "HOUR 2026-10-28T00:00:00Z");
        assertThat(requests()).isEqualTo(3);
    }

    @Test
    void leavesADayAloneThatHasJustEnded() {
        use(YESTERDAY);
        new DaySums(database, Clock.offset(CLOCK, Duration.ofMinutes(-16))).addUp();
        assertThat(complete()).isEmpty();
    }

    @Test
    void addsUpNothing() {
        days.addUp();
        assertThat(complete()).isEmpty();
        assertThat(requests()).isZero();
    }

    @Test
    void readsTheHoursOfADayThatHasChanged() {
        use(YESTERDAY);
        days.addUp();
        spoilTheDay();
        assertThat(requests()).as("read from the day").isEqualTo(7);

        use(YESTERDAY);
        assertThat(complete()).isEmpty();
        assertThat(requests()).as("read from the hours").isEqualTo(2);

        days.addUp();
        assertThat(complete()).hasSize(1);
        assertThat(requests()).isEqualTo(2);
    }

    /** So that it can be seen where a report reads. */
    private void spoilTheDay() {
        database.run(em -> em.createQuery("update RollupEntity r set r.succeeded = 7 where r.span = :day")
                .setParameter("day", Span.DAY)
                .executeUpdate());
    }

    @Test
    void isTakenBackTwiceInATransaction() {
        database.run(em -> {
            DaySums.changed(em, List.of(Instant.parse(YESTERDAY)), NOW);
            DaySums.changed(em, List.of(Instant.parse(YESTERDAY)), NOW);
        });
        assertThat(complete()).isEmpty();
    }

    @Test
    void missesNothingThatIsWrittenMeanwhile() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<?> adding = threads.submit(() -> {
                while (!over.get()) {
                    days.addUp();
                }
            });
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String shard = "shard-" + i;
                writers.add(threads.submit(() -> {
                    for (int j = 0; j < 40; j++) {
                        PastAttempt.record(
                                database, shard, TestPrices.shipped(database).table(), one());
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            over.set(true);
            adding.get(60, TimeUnit.SECONDS);
        } finally {
            over.set(true);
            threads.shutdownNow();
        }

        assertThat(requests()).isEqualTo(80);
        days.addUp();
        assertThat(complete()).hasSize(1);
        assertThat(requests()).isEqualTo(80);
    }

    private static List<PastAttempt> one() {
        return List.of(PastAttempt.at(YESTERDAY).used(1, 1));
    }

    private void use(String... instants) {
        for (String instant : instants) {
            PastAttempt.record(database, PastAttempt.at(instant).used(1, 1));
        }
    }

    private long requests() {
        return reports.total(DAYS, UsageFilter.EVERYTHING).requests();
    }

    private List<Instant> complete() {
        return database.transact(em -> DaySums.complete(em, DAYS.from(), DAYS.to()));
    }

    private List<String> parts() {
        return database.transact(em -> SumsOf.days(em, DAYS.from(), DAYS.to()).stream()
                .map(part -> part.span() + " " + part.from())
                .toList());
    }
}
