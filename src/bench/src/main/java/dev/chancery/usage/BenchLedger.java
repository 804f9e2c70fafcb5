package dev.chancery.usage;

import dev.chancery.guardrails.Redactors;
import dev.chancery.messages.http.AttemptLedger;
import dev.chancery.prices.LedgerPrices;
import dev.chancery.prices.PriceTable;
import dev.chancery.prices.ShippedPrices;
import dev.chancery.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** The ledger without a server, and its reports. */
public final class BenchLedger implements AutoCloseable {
    private static final int DAYS = 30;
    private static final long MILLIS_AN_HOUR = 3_600_000;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);
    private final Database database;
    private final PriceTable prices = ShippedPrices.current().table();
    private final UsageLedger ledger;

    public BenchLedger(Database database) {
        this.database = database;
        ledger = new UsageLedger(
                LedgerConfig.of(name -> name.endsWith("-wait") ? "PT1M" : null),
                ContentsConfig.of(name -> null),
                Redactors.all(),
                new LedgerStore(database, Reservations.NONE, "node", "node", Clock.systemUTC()),
                prices::quote,
                Clock.systemUTC(),
                executor);
    }

    public AttemptLedger ledger() {
        return ledger;
    }

    public void flush() {
        if (!ledger.flush(Duration.ofMinutes(5))) {
            throw new IllegalStateException("outcomes are left");
        }
    }

    /** Puts the sums of so many attempts into the last thirty days, by the code that keeps them in life. */
    public void fill(int attempts, Instant now) {
        fill(attempts, now, false);
    }

    /** The attempts too, one by one. */
    public void fillWithRows(int attempts, Instant now) {
        fill(attempts, now, true);
    }

    private void fill(int attempts, Instant now, boolean rows) {
        SampleUse use = new SampleUse(7);
        Instant first = now.minus(DAYS, ChronoUnit.DAYS);
        long micros = ChronoUnit.MICROS.between(first, now) / attempts;
        Rollups rollups = new Rollups("node", Clock.systemUTC());
        List<AttemptEntity> batch = new ArrayList<>();
        long hour = 0;
        for (long i = 0; i < attempts; i++) {
            Instant at = first.plus(i * micros, ChronoUnit.MICROS);
            if (at.toEpochMilli() / MILLIS_AN_HOUR != hour) {
                hour = at.toEpochMilli() / MILLIS_AN_HOUR;
                write(rollups, batch, rows);
                batch.clear();
            }
            batch.add(use.past(at, prices));
        }
        write(rollups, batch, rows);
        new SpanSums(database, Clock.systemUTC()).addUp();
    }

    private void write(Rollups rollups, List<AttemptEntity> batch, boolean rows) {
        database.run(em -> {
            rollups.add(em, batch);
            if (rows) {
                batch.forEach(em::persist);
            }
        });
    }

    /** What a dashboard of the last thirty days asks, by name. */
    public Map<String, Supplier<Object>> questions(Instant now) {
        UsageReports reports = new UsageReports(database, LedgerPrices.of(database), Clock.fixed(now, ZoneOffset.UTC));
        Period period = Period.lastDays(DAYS, now, ZoneOffset.UTC);
        UsageFilter all = UsageFilter.EVERYTHING;
        Map<String, Supplier<Object>> questions = new LinkedHashMap<>();
        questions.put("total", () -> reports.total(period, all));
        questions.put("tiles", () -> reports.tiles(period, all));
        questions.put(
                "series by model and day",
                () -> reports.series(period, all, BucketSize.DAY, Grouping.MODEL, Ranking.COST, 5));
        questions.put("95 % by day", () -> reports.latencies(period, all, BucketSize.DAY, Measure.DURATION));
        for (Grouping grouping :
                List.of(Grouping.KEY, Grouping.APPLICATION, Grouping.PROMPT, Grouping.TAG, Grouping.PRINCIPAL)) {
            questions.put(
                    "top ten by " + grouping.name().toLowerCase(java.util.Locale.ROOT),
                    () -> reports.top(period, all, grouping, Ranking.COST, 10));
        }
        Period newYork = Period.lastDays(DAYS, now, ZoneId.of("America/New_York"));
        questions.put(
                "top ten by principal, days of New York",
                () -> reports.top(newYork, all, Grouping.PRINCIPAL, Ranking.COST, 10));
        Period shanghai = Period.lastDays(DAYS, now, ZoneId.of("Asia/Shanghai"));
        questions.put(
                "series by principal, days of Shanghai",
                () -> reports.series(shanghai, all, BucketSize.DAY, Grouping.PRINCIPAL, Ranking.COST, 5));
        return questions;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
