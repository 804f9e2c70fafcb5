package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.messages.Attribution;
import dev.chancery.prices.Prices;
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
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class UsageReportsContractTest {
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final Instant NOW = Instant.parse("2026-10-28T10:15:00Z");
    private static final Period OCTOBER = Period.monthToDate(NOW, UTC);

    private final TestDatabase database;
    private final Prices prices;
    private final UsageReports reports;

    UsageReportsContractTest(TestDatabase database) {
        this.database = database;
        this.prices = TestPrices.shipped(database);
        this.reports = new UsageReports(database, prices, Clock.fixed(NOW, UTC));
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void addsUpWhatWasUsed() {
        PastAttempt.record(
                database,
                PastAttempt.at("2026-10-05T10:00:00Z").used(1000, 100, 10, 20, 30),
                PastAttempt.at("2026-10-05T10:59:59.999999Z")
                        .of("claude-opus-5-5")
                        .used(1, 2),
                PastAttempt.at("2026-10-06T00:00:00Z").of("claude-unheard-of").used(5, 5),
                PastAttempt.at("2026-10-06T01:00:00Z").failed(529, "overloaded_error"),
                PastAttempt.at("2026-10-06T02:00:00Z").used(1, 1).cancelled());

        Use use = reports.total(OCTOBER, UsageFilter.EVERYTHING);

        assertThat(use.requests()).isEqualTo(5);
        assertThat(use.succeeded()).isEqualTo(3);
        assertThat(use.failed()).isEqualTo(1);
        assertThat(use.cancelled()).isEqualTo(1);
        assertThat(use.unpriced()).isEqualTo(1);
        assertThat(use.input()).isEqualTo(1007);
        assertThat(use.output()).isEqualTo(108);
        assertThat(use.cacheWrite5m()).isEqualTo(10);
        assertThat(use.cacheWrite1h()).isEqualTo(20);
        assertThat(use.cacheRead()).isEqualTo(30);
        // sonnet-5: 1001 x 2 + 101 x 10 + 10 x 2.5 + 20 x 4 + 30 x 0.2; opus-5-5: 1 x 4 + 2 x 20
        assertThat(use.cost()).isEqualTo("0.003167000000");
        assertThat(use.errorRate()).hasValue(0.2);
        assertThat(use.cacheHitRate()).hasValue(30.0 / 1067);
        assertThat(use.costPerRequest()).contains(new BigDecimal("0.000633400000"));
    }

    @Test
    void addsUpNothingToNothing() {
        assertThat(reports.total(OCTOBER, UsageFilter.EVERYTHING)).isEqualTo(Use.NONE);
        assertThat(Use.NONE.errorRate()).isEmpty();
        assertThat(Use.NONE.costPerRequest()).isEmpty();
        UsageTiles tiles = reports.tiles(OCTOBER, UsageFilter.EVERYTHING);
        assertThat(tiles.forecastForMonth()).isNull();
        assertThat(tiles.spendGrowth()).isEmpty();
        assertThat(reports.series(OCTOBER, UsageFilter.EVERYTHING, BucketSize.DAY)
                        .buckets())
                .hasSize(28)
                .allMatch(bucket -> bucket.state() == UseBucket.State.MISSING);
    }

    @Test
    void comparesVersionsOfAPrompt() {
        PastAttempt.record(
                database,
                PastAttempt.at("2026-10-05T10:00:00Z")
                        .used(10, 1)
                        .took(Duration.ofSeconds(3), Duration.ofSeconds(1))
                        .with(a -> a.prompt("triage", 1)),
                PastAttempt.at("2026-10-05T11:00:00Z")
                        .failed(529, "overloaded_error")
                        .with(a -> a.prompt("triage", 1)),
                PastAttempt.at("2026-10-06T10:00:00Z").used(100, 2).with(a -> a.prompt("triage", 2)),
                PastAttempt.at("2026-10-06T10:00:00Z").used(1000, 4).with(a -> a.prompt("triage", 2)
                        .source("playground")),
                PastAttempt.at("2026-10-06T10:00:00Z").used(10_000, 8).with(a -> a.prompt("triage", 22)),
                PastAttempt.at("2026-10-06T10:00:00Z").used(100_000, 16).with(a -> a.prompt("triage", 0)));

        List<PromptVersionUse> compared =
                reports.versions(OCTOBER, UsageFilter.EVERYTHING.without("playground"), "triage", List.of(2, 1, 9, 0));

        assertThat(compared).extracting(PromptVersionUse::version).containsExactly(2, 1, 9, 0);
        assertThat(compared).extracting(each -> each.use().tokens()).containsExactly(102L, 11L, 0L, 100_016L);
        assertThat(compared.get(1).use().errorRate()).hasValue(0.5);
        assertThat(compared.get(1).use().costPerRequest()).contains(new BigDecimal("0.000015000000"));
        assertThat(compared.get(1).duration().count())
                .as("only of what succeeded")
                .isEqualTo(1);
        assertThat(compared.get(1).duration().percentile(0.95))
                .hasValueSatisfying(time -> assertThat(time).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3600)));
        assertThat(compared.get(2).use()).isEqualTo(Use.NONE);
        assertThat(compared.get(2).duration().percentile(0.5)).isEmpty();
        for (List<Integer> versions : List.of(
                List.<Integer>of(), Stream.iterate(1, i -> i + 1).limit(21).toList())) {
            assertThatExceptionOfType(InvalidReportException.class)
                    .isThrownBy(() -> reports.versions(OCTOBER, UsageFilter.EVERYTHING, "triage", versions))
                    .withMessageContaining("versions must be 1 to 20");
        }
        assertThatExceptionOfType(InvalidReportException.class)
                .isThrownBy(
                        () -> reports.versions(OCTOBER, UsageFilter.of(Dimension.KEY, "one"), "triage", List.of(1)));
    }

    @Test
    void filters() {
        PastAttempt.record(
                database,
                PastAttempt.at("2026-10-05T10:00:00Z").used(1, 0).by("one"),
                PastAttempt.at("2026-10-05T10:00:00Z").used(10, 0).by("two").of("claude-opus-5-5"),
                PastAttempt.at("2026-10-05T10:00:00Z").used(100, 0).by("two").with(a -> a.source("playground")),
                PastAttempt.at("2026-10-05T10:00:00Z")
                        .used(1000, 0)
                        .with(a -> a.application("claims").principal("ann").prompt("triage", 7)),
                PastAttempt.at("2026-10-05T10:00:00Z").used(10_000, 0).with(a -> a.application("claims")
                        .tags("x%", "y")),
                PastAttempt.at("2026-09-30T23:59:59Z").used(100_000, 0),
                PastAttempt.at("2026-10-28T11:00:00Z").used(1_000_000, 0));

        assertThat(input(UsageFilter.EVERYTHING)).isEqualTo(11_111);
        assertThat(input(UsageFilter.of(Dimension.KEY, "two"))).isEqualTo(110);
        assertThat(input(UsageFilter.of(Dimension.KEY, "two").without("playground")))
                .isEqualTo(10);
        assertThat(input(UsageFilter.of(Dimension.KEY, "two").fromSources("playground")))
                .isEqualTo(100);
        assertThat(input(UsageFilter.EVERYTHING.ofModels("claude-opus-5-5"))).isEqualTo(10);
        assertThat(input(UsageFilter.of(Dimension.APPLICATION, "claims"))).isEqualTo(11_000);
        assertThat(input(UsageFilter.of(Dimension.PRINCIPAL, "ann"))).isEqualTo(1000);
        assertThat(input(UsageFilter.of(Dimension.PROMPT, "triage"))).isEqualTo(1000);
        assertThat(input(UsageFilter.of(Dimension.PROMPT_VERSION, "triage#7"))).isEqualTo(1000);
        assertThat(input(UsageFilter.of(Dimension.TAG, "x%"))).isEqualTo(10_000);
        assertThat(input(UsageFilter.of(Dimension.TAG, "%"))).isZero();
        assertThat(input(UsageFilter.of(Dimension.TAG, "' or 1=1 --"))).isZero();
    }

    @Test
    void putsHoursIntoBucketsOfTheZone() {
        PastAttempt.record(
                database,
                PastAttempt.at("2026-10-24T21:59:59Z").used(1, 0), // Saturday, 23:59 in Berlin
                PastAttempt.at("2026-10-24T22:00:00Z").used(10, 0), // Sunday, of 25 hours
                PastAttempt.at("2026-10-25T22:59:59Z").used(100, 0),
                PastAttempt.at("2026-10-25T23:00:00Z").used(1000, 0)); // Monday

        UseSeries days = reports.series(
                Period.lastDays(5, NOW, ZoneId.of("Europe/Berlin")), UsageFilter.EVERYTHING, BucketSize.DAY);

        assertThat(days.buckets())
                .extracting(bucket -> bucket.start() + " " + bucket.state() + " "
                        + bucket.use().input())
                .containsExactly(
                        "2026-10-23T22:00:00Z COMPLETE 1",
                        "2026-10-24T22:00:00Z COMPLETE 110",
                        "2026-10-25T23:00:00Z COMPLETE 1000",
                        "2026-10-26T23:00:00Z COMPLETE 0",
                        "2026-10-27T23:00:00Z UNFINISHED 0");
        assertThat(days.total().input()).isEqualTo(1111);
    }

    @Test
    void tellsMissingFromZero() {
        PastAttempt.record(database, PastAttempt.at("2026-10-26T10:00:00Z").used(1, 0));

        assertThat(reports.series(
                                new Period(
                                        Instant.parse("2026-10-25T00:00:00Z"),
                                        Instant.parse("2026-10-30T00:00:00Z"),
                                        UTC),
                                UsageFilter.EVERYTHING,
                                BucketSize.DAY)
                        .buckets())
                .extracting(UseBucket::state)
                .containsExactly(
                        UseBucket.State.MISSING,
                        UseBucket.State.COMPLETE,
                        UseBucket.State.COMPLETE,
                        UseBucket.State.UNFINISHED,
                        UseBucket.State.MISSING);
    }

    @Test
    void agreesWithTheRowsInEveryZoneBucketAndGroup() {
        List<PastAttempt> all = manyAttempts();
        PastAttempt.record(database, "one", ShippedPrices.current().table(), all.subList(0, 250));
        PastAttempt.record(database, "two", ShippedPrices.current().table(), all.subList(250, all.size()));
        assertAgree(all);

        new SpanSums(database, Clock.fixed(NOW, UTC)).addUp();
        assertAgree(all);
    }

    private void assertAgree(List<PastAttempt> all) {
        for (String zone : List.of("UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kolkata")) {
            Period period = Period.lastDays(21, NOW, ZoneId.of(zone));
            for (BucketSize size : BucketSize.values()) {
                UseSeries series = reports.series(period, UsageFilter.EVERYTHING, size);
                Predicate<PastAttempt> inside = within(period.from(), period.to());
                assertThat(series.total().cost()).isEqualByComparingTo(cost(all, inside));
                for (UseBucket bucket : series.buckets()) {
                    assertThat(bucket.use().input())
                            .isEqualTo(all.stream()
                                    .filter(inside.and(within(bucket.start(), bucket.end())))
                                    .mapToLong(UsageReportsContractTest::input)
                                    .sum());
                }
            }
        }
        for (Grouping grouping : Grouping.values()) {
            List<UseGroup> groups = reports.top(OCTOBER, UsageFilter.EVERYTHING, grouping, Ranking.COST, 100);
            List<UseSeries> series =
                    reports.series(OCTOBER, UsageFilter.EVERYTHING, BucketSize.WEEK, grouping, Ranking.COST, 3);
            assertThat(series.stream().limit(3).map(UseSeries::group))
                    .containsExactlyElementsOf(
                            groups.stream().limit(3).map(UseGroup::group).toList());
            assertThat(series.stream().map(UseSeries::total).reduce(Use.NONE, Use::plus))
                    .isEqualTo(groups.stream().map(UseGroup::use).reduce(Use.NONE, Use::plus));
            for (UseGroup group : groups) {
                assertThat(group.use().cost())
                        .as("%s %s", grouping, group.group())
                        .isEqualByComparingTo(
                                cost(all, within(OCTOBER.from(), OCTOBER.to()).and(attempt -> groups(attempt, grouping)
                                        .anyMatch(group.group()::equals))));
            }
        }
    }

    @Test
    void ranksGroupsAndGathersTheOthers() {
        for (int i = 1; i <= 5; i++) {
            PastAttempt.record(
                    database, PastAttempt.at("2026-10-05T10:00:00Z").used(i, 0).by("key-" + i));
        }

        List<UseSeries> series =
                reports.series(OCTOBER, UsageFilter.EVERYTHING, BucketSize.MONTH, Grouping.KEY, Ranking.TOKENS, 2);

        assertThat(series)
                .extracting(each ->
                        each.group() + " " + each.others() + " " + each.total().input())
                .containsExactly("key-5 false 5", "key-4 false 4", " true 6");
        assertThat(reports.top(OCTOBER, UsageFilter.EVERYTHING, Grouping.KEY, Ranking.REQUESTS, 2))
                .extracting(UseGroup::group)
                .containsExactly("key-1", "key-2");
    }

    @Test
    void tellsOfAllGroups() {
        for (int i = 1; i <= 120; i++) {
            PastAttempt.record(
                    database, PastAttempt.at("2026-10-05T10:00:00Z").used(i, 0).by("key-" + i));
        }

        assertThat(reports.all(OCTOBER, UsageFilter.EVERYTHING, Grouping.KEY, Ranking.TOKENS))
                .hasSize(120)
                .startsWith(reports.top(OCTOBER, UsageFilter.EVERYTHING, Grouping.KEY, Ranking.TOKENS, 100)
                        .toArray(UseGroup[]::new));
        for (Grouping many : List.of(Grouping.PRINCIPAL, Grouping.TAG)) {
            assertThatExceptionOfType(InvalidReportException.class)
                    .isThrownBy(() -> reports.all(OCTOBER, UsageFilter.EVERYTHING, many, Ranking.COST))
                    .withMessageStartingWith("grouping must be by another");
        }
    }

    @Test
    void refusesWhatSumsCannotSay() {
        UsageFilter key = UsageFilter.of(Dimension.KEY, "one");
        assertThatExceptionOfType(InvalidReportException.class)
                .isThrownBy(() -> reports.top(OCTOBER, key, Grouping.TAG, Ranking.COST, 5))
                .withMessageStartingWith("grouping must be by model or source");
        assertThat(reports.top(OCTOBER, key, Grouping.KEY, Ranking.COST, 5)).isEmpty();
        for (int top : new int[] {0, -1, 101}) {
            assertThatExceptionOfType(InvalidReportException.class)
                    .isThrownBy(() -> reports.top(OCTOBER, key, Grouping.KEY, Ranking.COST, top))
                    .withMessageStartingWith("top must be");
        }
        assertThatExceptionOfType(InvalidReportException.class)
                .isThrownBy(
                        () -> reports.series(Period.lastDays(2000, NOW, UTC), UsageFilter.EVERYTHING, BucketSize.HOUR))
                .withMessageStartingWith("size must be larger");
        assertThatExceptionOfType(InvalidReportException.class)
                .isThrownBy(() -> reports.latencies(
                        OCTOBER, UsageFilter.of(Dimension.TAG, "x"), BucketSize.DAY, Measure.DURATION));
    }

    @Test
    void tellsTheTimesThatAttemptsTook() {
        List<PastAttempt> attempts = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            attempts.add(PastAttempt.at("2026-10-05T10:00:00Z")
                    .took(Duration.ofMillis(i * 10L), i <= 50 ? Duration.ofMillis(i) : null));
        }
        attempts.add(PastAttempt.at("2026-10-05T10:00:00Z").failed(500, "api_error"));
        PastAttempt.record(database, attempts.toArray(PastAttempt[]::new));
        assertTellsTimes();

        new SpanSums(database, Clock.fixed(NOW, UTC)).addUp();
        database.run(em -> em.createQuery("delete from LatencyEntity l where l.span = :hour")
                .setParameter("hour", Span.HOUR)
                .executeUpdate());
        assertTellsTimes();
    }

    private void assertTellsTimes() {
        UsageTiles tiles = reports.tiles(OCTOBER, UsageFilter.EVERYTHING);
        Latency duration = Objects.requireNonNull(tiles.duration());
        assertThat(duration.count()).isEqualTo(100);
        assertThat(duration.percentile(0.95).orElseThrow()).isBetween(Duration.ofMillis(950), Duration.ofMillis(1131));
        assertThat(duration.percentile(0.5).orElseThrow()).isBetween(Duration.ofMillis(500), Duration.ofMillis(596));
        assertThat(Objects.requireNonNull(tiles.firstContent()).count()).isEqualTo(50);
        assertThat(reports.tiles(OCTOBER, UsageFilter.of(Dimension.TAG, "x")).duration())
                .isNull();
        assertThat(reports.latencies(OCTOBER, UsageFilter.EVERYTHING, BucketSize.DAY, Measure.FIRST_CONTENT))
                .hasSize(28)
                .filteredOn(bucket -> bucket.latency().count() > 0)
                .singleElement()
                .satisfies(bucket -> assertThat(bucket.start()).isEqualTo("2026-10-05T00:00:00Z"));
    }

    @Test
    void comparesAndForecasts() {
        // 2 dollars a day for 27 days and half a one on the 28th, 1 dollar a day in September
        for (int day = 1; day <= 28; day++) {
            PastAttempt.record(
                    database,
                    PastAttempt.at(Instant.parse("2026-10-01T08:00:00Z").plus(Duration.ofDays(day - 1)))
                            .used(1_000_000, 0),
                    PastAttempt.at(Instant.parse("2026-09-01T08:00:00Z").plus(Duration.ofDays(day - 1)))
                            .used(500_000, 0));
        }

        UsageTiles tiles = reports.tiles(OCTOBER, UsageFilter.EVERYTHING);

        assertThat(tiles.use().cost()).isEqualByComparingTo("56");
        assertThat(tiles.before().cost()).isEqualByComparingTo("28");
        assertThat(tiles.spendGrowth()).contains(new BigDecimal("1.0000"));
        // 56 so far, and 2 dollars a day for the 3 days 13 hours 45 minutes to come
        assertThat(Objects.requireNonNull(tiles.forecastForMonth()))
                .isBetween(new BigDecimal("63.14"), new BigDecimal("63.15"));
    }

    @Test
    void tellsWhatTheCacheSaved() {
        PastAttempt.record(
                database,
                // 0.20 a million read until 2026-10-07, 0.10 from then on; input is 2, written 2.5 and 4
                PastAttempt.at("2026-10-06T23:00:00Z").of("claude-sonnet-5-5").used(5, 5, 0, 0, 1_000_000),
                PastAttempt.at("2026-10-07T00:00:00Z").of("claude-sonnet-5-5").used(5, 5, 0, 0, 1_000_000),
                PastAttempt.at("2026-10-08T00:00:00Z").of("claude-sonnet-5-5").used(5, 5, 1_000_000, 1_000_000, 0));

        assertThat(reports.tiles(OCTOBER, UsageFilter.EVERYTHING).saved().dollars())
                .isEqualByComparingTo("1.2"); // 1.8 + 1.9 - 0.5 - 2
        assertThat(reports.tiles(OCTOBER, UsageFilter.EVERYTHING).saved().complete())
                .isTrue();

        PastAttempt.record(
                database, PastAttempt.at("2026-10-08T00:00:00Z").of("claude-x").used(5, 5, 0, 0, 10));
        assertThat(reports.tiles(OCTOBER, UsageFilter.EVERYTHING).saved().complete())
                .isFalse();
    }

    private long input(UsageFilter filter) {
        return reports.total(OCTOBER, filter).input();
    }

    private static List<PastAttempt> manyAttempts() {
        Random random = new Random(7);
        List<PastAttempt> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            PastAttempt attempt = PastAttempt.at(NOW.minusSeconds(random.nextInt(40 * 86_400)))
                    .of(List.of("claude-sonnet-5", "claude-opus-5-5", "claude-haiku-4-5", "claude-x")
                            .get(random.nextInt(4)))
                    .by("key-" + random.nextInt(5))
                    .used(random.nextInt(1000), random.nextInt(1000), 0, 0, random.nextInt(1000))
                    .with(a -> attribution(a, random));
            all.add(random.nextInt(10) == 0 ? attempt.failed(500, "api_error") : attempt);
        }
        return all;
    }

    private static Attribution attribution(Attribution before, Random random) {
        Attribution some = before.source(random.nextBoolean() ? "bean" : "playground")
                .tags(random.nextBoolean() ? new String[] {"a", "b"} : new String[] {"b"});
        return random.nextBoolean()
                ? some.application("app-" + random.nextInt(4)).principal("p-" + random.nextInt(4))
                : some.prompt("prompt-" + random.nextInt(3), 1 + random.nextInt(2));
    }

    private static Stream<String> groups(PastAttempt attempt, Grouping grouping) {
        Attribution whom = attempt.attribution();
        return switch (grouping) {
            case MODEL -> Stream.of(attempt.model());
            case SOURCE -> Stream.of(Columns.orEmpty(whom.source()));
            case KEY -> Stream.of(attempt.key());
            case PROMPT -> Stream.ofNullable(whom.promptName());
            case PROMPT_VERSION -> Stream.ofNullable(whom.promptName()).map(name -> name + "#" + whom.promptVersion());
            case APPLICATION -> Stream.of(Columns.orEmpty(whom.application()));
            case PRINCIPAL -> Stream.of(Columns.orEmpty(whom.principal()));
            case TAG -> whom.tags().stream();
        };
    }

    private static Predicate<PastAttempt> within(Instant from, Instant to) {
        return attempt -> {
            Instant hour = attempt.at().truncatedTo(ChronoUnit.HOURS);
            return !hour.isBefore(from) && hour.isBefore(to);
        };
    }

    private static BigDecimal cost(List<PastAttempt> all, Predicate<PastAttempt> of) {
        return all.stream()
                .filter(of)
                .map(attempt -> attempt.quote(ShippedPrices.current().table()).cost())
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long input(PastAttempt attempt) {
        var used = attempt.consumption();
        return used == null ? 0 : used.input();
    }
}
