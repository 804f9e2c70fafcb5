package dev.chancery.console.dashboard;

import dev.chancery.usage.BucketSize;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Latencies;
import dev.chancery.usage.LatencyBucket;
import dev.chancery.usage.Measure;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.Saving;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.UsageTiles;
import dev.chancery.usage.Use;
import dev.chancery.usage.UseBucket;
import dev.chancery.usage.UseBucket.State;
import dev.chancery.usage.UseGroup;
import dev.chancery.usage.UseSeries;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports as a test writes them: three days of two models; remembers what it was asked. */
class ScriptedReports extends UsageReports {
    static final Instant DAY = Instant.parse("2026-11-19T00:00:00Z");
    static final Use DAYS_USE = use(100, 4, "12.50");

    final List<String> asked = new ArrayList<>();
    Use total = use(300, 12, "37.50");
    Use before = use(150, 0, "25");

    @Nullable
    RuntimeException failure;

    static Use use(long requests, long failed, String cost) {
        return new Use(
                requests,
                requests - failed,
                failed,
                0,
                0,
                requests == 0 ? 0 : 3,
                requests * 100,
                requests * 50,
                requests * 10,
                0,
                requests * 20,
                requests * 880,
                0,
                requests * 1_000_000,
                new BigDecimal(cost));
    }

    @Override
    public UsageTiles tiles(Period period, UsageFilter filter) {
        ask("tiles " + period.from() + " " + period.zone() + " without " + filter.withoutSources());
        return new UsageTiles(
                total,
                before,
                Latencies.of(Duration.ofSeconds(1)),
                null,
                new Saving(new BigDecimal("4.2"), false),
                new BigDecimal("80"));
    }

    @Override
    public UseSeries series(Period period, UsageFilter filter, BucketSize size) {
        ask("all " + size);
        return series("", false, total);
    }

    @Override
    public List<UseSeries> series(
            Period period, UsageFilter filter, BucketSize size, Grouping grouping, Ranking ranking, int top) {
        ask("by " + grouping);
        return List.of(series("claude-<i>x</i>", false, total), series("", true, total));
    }

    @Override
    public List<LatencyBucket> latencies(Period period, UsageFilter filter, BucketSize size, Measure measure) {
        ask("latencies");
        return List.of(
                new LatencyBucket(DAY, day(1), State.COMPLETE, Latencies.of(Duration.ofMillis(100))),
                new LatencyBucket(day(1), day(2), State.COMPLETE, Latencies.of()),
                new LatencyBucket(day(2), day(3), State.UNFINISHED, Latencies.of(Duration.ofMillis(400))));
    }

    @Override
    public List<UseGroup> top(Period period, UsageFilter filter, Grouping grouping, Ranking ranking, int top) {
        ask("top " + top + " " + grouping + " by " + ranking);
        return List.of(new UseGroup("key-1", use(200, 0, "30")), new UseGroup("", use(100, 10, "7.5")));
    }

    private void ask(String question) {
        asked.add(question);
        if (failure != null) {
            throw failure;
        }
    }

    private static UseSeries series(String group, boolean others, Use total) {
        return new UseSeries(
                group,
                others,
                total,
                List.of(
                        new UseBucket(DAY, day(1), State.MISSING, Use.NONE),
                        new UseBucket(day(1), day(2), State.COMPLETE, DAYS_USE),
                        new UseBucket(day(2), day(3), State.UNFINISHED, DAYS_USE)));
    }

    private static Instant day(int number) {
        return DAY.plus(number, ChronoUnit.DAYS);
    }
}
