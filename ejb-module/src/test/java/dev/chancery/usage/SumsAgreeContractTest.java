package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.prices.PriceTable;
import dev.chancery.prices.ShippedPrices;
import dev.chancery.prices.TestPrices;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days of calls by chance on three nodes whose clocks differ, many late: reports say what plain SQL says of the rows. */
@OnEveryDatabase
class SumsAgreeContractTest {
    private static final Instant START = Instant.parse("2026-10-20T07:40:00Z");
    private static final PriceTable PRICES = ShippedPrices.current().table();
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Shanghai", "Asia/Kolkata", "Pacific/Kiritimati");

    private final TestDatabase database;
    private final Random random = new Random(11);

    SumsAgreeContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void agreeWithTheRowsHoweverLateAndWhateverTheClocks() {
        Instant now = START;
        for (int step = 1; step <= 160; step++) {
            now = now.plus(random.nextInt(60), ChronoUnit.MINUTES);
            Rollups rollups = new Rollups("node-" + random.nextInt(3), clock(now));
            PastAttempt.record(database, rollups, PRICES, attempts(now));
            if (random.nextInt(3) == 0) {
                new SpanSums(database, clock(now)).addUp();
            }
            if (step % 16 == 0) {
                assertAgree(now);
            }
        }
        assertThat(complete(Span.PART)).as("or nothing was tried").isGreaterThan(10);
        assertThat(complete(Span.DAY)).isPositive();
    }

    /** Two clocks differ by less than an hour. */
    private Clock clock(Instant now) {
        return Clock.fixed(now.plus(random.nextInt(58) - 29, ChronoUnit.MINUTES), ZoneOffset.UTC);
    }

    private List<PastAttempt> attempts(Instant now) {
        List<PastAttempt> attempts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int minutes = random.nextInt(4) == 0 ? random.nextInt(40 * 60) : random.nextInt(90);
            PastAttempt attempt = PastAttempt.at(now.minus(Duration.ofMinutes(minutes)))
                    .of(random.nextBoolean() ? "claude-sonnet-5" : "claude-opus-5-5")
                    .with(a -> a.principal("person-" + random.nextInt(4)))
                    .used(random.nextInt(1000), random.nextInt(1000));
            attempts.add(random.nextInt(5) == 0 ? attempt.failed(529, "overloaded_error") : attempt);
        }
        return attempts;
    }

    private void assertAgree(Instant now) {
        UsageReports reports =
                new UsageReports(database, TestPrices.shipped(database), Clock.fixed(now, ZoneOffset.UTC));
        for (String zone : ZONES) {
            Period period = Period.lastDays(1 + random.nextInt(6), now, ZoneId.of(zone));
            Map<String, String> due = rows(period);
            assertThat(groups(reports.top(period, UsageFilter.EVERYTHING, Grouping.PRINCIPAL, Ranking.COST, 100)))
                    .as("%s %s", now, period)
                    .isEqualTo(due);
            for (BucketSize size : List.of(BucketSize.HOUR, BucketSize.DAY)) {
                Use all = reports.total(period, UsageFilter.EVERYTHING);
                assertThat(total(reports, period, size, 100)).isEqualTo(all);
                assertThat(total(reports, period, size, 2))
                        .as("with the others")
                        .isEqualTo(all);
            }
        }
    }

    private static Use total(UsageReports reports, Period period, BucketSize size, int top) {
        return reports.series(period, UsageFilter.EVERYTHING, size, Grouping.PRINCIPAL, Ranking.COST, top).stream()
                .map(UseSeries::total)
                .reduce(Use.NONE, Use::plus);
    }

    private static Map<String, String> groups(List<UseGroup> groups) {
        return groups.stream()
                .collect(Collectors.toMap(
                        UseGroup::group,
                        group -> text(
                                group.use().requests(),
                                group.use().succeeded(),
                                group.use().input(),
                                group.use().cost())));
    }

    /** An hour belongs to the period in which it begins. */
    private Map<String, String> rows(Period period) {
        List<?> found = database.transact(em -> em.createNativeQuery("""
                        select principal, count(*), sum(case when state = 'SUCCEEDED' then 1 else 0 end), \
                        sum(coalesce(input_tokens, 0)), sum(coalesce(cost, 0)) from chancery_attempt \
                        where started_at - mod(started_at, 3600000000) >= ? and started_at - mod(started_at, 3600000000) < ? \
                        group by principal""")
                .setParameter(1, micros(period.from()))
                .setParameter(2, micros(period.to()))
                .getResultList());
        Map<String, String> rows = new TreeMap<>();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            rows.put(row[0].toString(), text(number(row[1]), number(row[2]), number(row[3]), (BigDecimal) row[4]));
        }
        return rows;
    }

    private static String text(long requests, long succeeded, long input, BigDecimal cost) {
        return requests + " requests, " + succeeded + " succeeded, " + input + " tokens, " + cost.setScale(12) + " US$";
    }

    private long complete(Span span) {
        return database.transact(em -> (long) SpanSums.complete(em, span, START, START.plus(Duration.ofDays(10)))
                .size());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
