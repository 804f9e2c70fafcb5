package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.prices.TestPrices;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
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
class SpanSumsContractTest {
    private static final Instant NOW = Instant.parse("2026-10-28T10:15:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Period DAYS =
            new Period(Instant.parse("2026-10-20T12:00:00Z"), Instant.parse("2026-10-28T12:00:00Z"), ZoneOffset.UTC);
    private static final String YESTERDAY = "2026-10-27T10:00:00Z";

    private final TestDatabase database;
    private final SpanSums sums;
    private final UsageReports reports;

    SpanSumsContractTest(TestDatabase database) {
        this.database = database;
        this.sums = new SpanSums(database, CLOCK);
        this.reports = new UsageReports(database, TestPrices.shipped(database), CLOCK);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void addsUpWhatIsOver() {
        use("2026-10-25T05:00:00Z", YESTERDAY, "2026-10-28T00:30:00Z");
        sums.addUp();

        assertThat(complete(Span.DAY))
                .containsExactly(
                        Instant.parse("2026-10-25T00:00:00Z"),
                        Instant.parse("2026-10-26T00:00:00Z"),
                        Instant.parse("2026-10-27T00:00:00Z"));
        assertThat(complete(Span.PART))
                .startsWith(Instant.parse("2026-10-25T04:00:00Z"))
                .endsWith(Instant.parse("2026-10-28T04:00:00Z"))
                .hasSize(19);
        assertThat(parts(Span.DAY))
                .containsExactly(
                        "HOUR 2026-10-20T12:00:00Z",
                        "DAY 2026-10-25T00:00:00Z",
                        "PART 2026-10-28T00:00:00Z",
                        "HOUR 2026-10-28T08:00:00Z");
        assertThat(parts(Span.PART))
                .containsExactly("HOUR 2026-10-20T12:00:00Z", "PART 2026-10-25T04:00:00Z", "HOUR 2026-10-28T08:00:00Z");
        assertThat(parts(Span.HOUR)).containsExactly("HOUR 2026-10-20T12:00:00Z");
        assertThat(requests()).isEqualTo(3);
    }

    @Test
    void readsPartsOfTheDayUnderWay() {
        use("2026-10-28T03:59:59Z", "2026-10-28T07:00:00Z", "2026-10-28T08:00:00Z");
        sums.addUp();
        spoil(Span.PART);
        assertThat(requests()).as("two parts and an hour").isEqualTo(15);
    }

    @Test
    void readsPartsOfTheFirstDayOfAZone() {
        use("2026-10-26T15:59:59Z", "2026-10-26T16:00:00Z", "2026-10-26T20:00:00Z", YESTERDAY);
        sums.addUp();
        spoil(Span.PART);
        Period shanghai = new Period(
                Instant.parse("2026-10-26T16:00:00Z"), Instant.parse("2026-10-28T00:00:00Z"), ZoneOffset.UTC);
        assertThat(requests(shanghai)).as("two parts and a day").isEqualTo(15);
    }

    @Test
    void leavesAloneWhatHasJustEnded() {
        use(YESTERDAY, "2026-10-28T06:00:00Z");
        sumsAt("2026-10-28T01:59:59Z").addUp();
        assertThat(complete(Span.DAY)).isEmpty();
        assertThat(complete(Span.PART)).last().isEqualTo(Instant.parse("2026-10-27T16:00:00Z"));

        sumsAt("2026-10-28T02:00:00Z").addUp();
        assertThat(complete(Span.DAY)).hasSize(1);
        assertThat(complete(Span.PART)).last().isEqualTo(Instant.parse("2026-10-27T20:00:00Z"));
    }

    @Test
    void addsUpNothing() {
        sums.addUp();
        assertThat(complete(Span.DAY)).isEmpty();
        assertThat(complete(Span.PART)).isEmpty();
        assertThat(requests()).isZero();
    }

    @Test
    void readsTheHoursOfWhatHasChanged() {
        use(YESTERDAY, "2026-10-28T02:00:00Z");
        sums.addUp();
        spoil(Span.DAY);
        spoil(Span.PART);
        assertThat(requests()).as("read from a day and a part").isEqualTo(14);

        use(YESTERDAY, "2026-10-28T02:00:00Z");
        assertThat(complete(Span.DAY)).isEmpty();
        assertThat(complete(Span.PART))
                .doesNotContain(Instant.parse("2026-10-27T08:00:00Z"), Instant.parse("2026-10-28T00:00:00Z"))
                .contains(Instant.parse("2026-10-27T12:00:00Z"), Instant.parse("2026-10-28T04:00:00Z"));
        assertThat(requests()).as("read from the hours").isEqualTo(4);

        sums.addUp();
        assertThat(complete(Span.DAY)).hasSize(1);
        assertThat(requests()).isEqualTo(4);
    }

    /** So that it can be seen where a report reads. */
    private void spoil(Span span) {
        database.run(em -> em.createQuery("update RollupEntity r set r.succeeded = 7 where r.span = :span")
                .setParameter("span", span)
                .executeUpdate());
    }

    @Test
    void isTakenBackTwiceInATransaction() {
        database.run(em -> {
            SpanSums.changed(em, List.of(Instant.parse(YESTERDAY)), NOW);
            SpanSums.changed(em, List.of(Instant.parse(YESTERDAY)), NOW);
        });
        assertThat(complete(Span.DAY)).isEmpty();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void touchesNoRowForCallsThatEndWithinAnHour() {
        List<Instant> hours = List.of(Instant.parse("2026-10-27T23:00:00Z"), Instant.parse("2026-10-28T00:00:00Z"));
        database.run(em -> SpanSums.changed(em, hours, Instant.parse("2026-10-28T00:59:59Z")));
        assertThat(rows()).isZero();

        database.run(em -> SpanSums.changed(em, hours, Instant.parse("2026-10-28T01:00:00Z")));
        assertThat(rows()).as("yesterday, and its last part").isEqualTo(2);
    }

    @Test
    void missesNothingThatIsWrittenMeanwhile() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<?> adding = threads.submit(() -> {
                while (!over.get()) {
                    sums.addUp();
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
        sums.addUp();
        assertThat(complete(Span.DAY)).hasSize(1);
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

    private SpanSums sumsAt(String now) {
        return new SpanSums(database, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private long requests() {
        return requests(DAYS);
    }

    private long requests(Period period) {
        return reports.total(period, UsageFilter.EVERYTHING).requests();
    }

    private List<Instant> complete(Span span) {
        return database.transact(em -> SpanSums.complete(em, span, DAYS.from(), DAYS.to()));
    }

    private long rows() {
        return database.transact(em ->
                em.createQuery("select count(s) from SummedSpan s", Long.class).getSingleResult());
    }

    private List<String> parts(Span longest) {
        return database.transact(em -> SumsOf.time(em, longest, DAYS.from(), DAYS.to()).stream()
                .map(part -> part.span() + " " + part.from())
                .toList());
    }
}
