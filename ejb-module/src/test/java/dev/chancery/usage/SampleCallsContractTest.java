package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.Fields;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import dev.chancery.messages.http.AttemptEnd;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.prices.TestPrices;
import dev.chancery.storage.Ids;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SampleCallsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-18T08:10:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Period WEEK = new Period(NOW.minus(Duration.ofDays(7)), NOW, ZoneOffset.UTC);

    private final TestDatabase database;
    private final SampleCalls samples;

    SampleCallsContractTest(TestDatabase database) {
        this.database = database;
        this.samples = TestSamples.on(database, CLOCK);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void areReportedWithTheirCostAndTellThatTheyAreSamples() {
        samples.add(List.of(call(FIRST, 1_000), call(FIRST.plusSeconds(7_200), 2_000)));

        Use use = total();
        assertThat(use.requests()).isEqualTo(2);
        assertThat(use.cost()).isEqualByComparingTo("0.006");
        assertThat(database.<List<String>>transact(
                        em -> em.createQuery("select a.source from AttemptEntity a", String.class)
                                .getResultList()))
                .containsOnly(SampleCalls.SOURCE);
    }

    @Test
    void goWithoutATraceAndLeaveTheRest() {
        PastAttempt real = PastAttempt.at(FIRST).used(100, 10);
        PastAttempt.record(database, real);
        Use before = total();
        long sums = TestSamples.sums(database);
        samples.add(List.of(call(FIRST, 1_000), call(FIRST.plusSeconds(90_000), 2_000)));
        TestSamples.addUpDays(database, CLOCK);

        assertThat(samples.remove(FIRST, NOW)).isEqualTo(2);

        assertThat(TestSamples.rows(database)).isEqualTo(1);
        TestSamples.addUpDays(database, CLOCK);
        assertThat(total()).isEqualTo(before);
        assertThat(TestSamples.sums(database))
                .as("of hours, parts of days and days")
                .isEqualTo(3 * sums);
    }

    private Use total() {
        return new UsageReports(database, TestPrices.shipped(database), CLOCK).total(WEEK, UsageFilter.EVERYTHING);
    }

    private static PastCall call(Instant at, long tokens) {
        return new PastCall(
                at,
                new AttemptStart(
                        Ids.next(),
                        1,
                        "messages",
                        false,
                        "claude-sonnet-5",
                        "sample",
                        "sample",
                        0,
                        0,
                        Attribution.NONE.application("claims").source("bean"),
                        Map.of()),
                new AttemptEnd(
                        AttemptEnd.Result.SUCCEEDED,
                        "claude-sonnet-5",
                        new Usage(Fields.of("input_tokens", tokens, "output_tokens", 0)),
                        StopReason.END_TURN,
                        null,
                        null,
                        200,
                        null,
                        Duration.ofSeconds(1),
                        null));
    }
}
