package dev.chancery.usage;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.prices.Price;
import dev.chancery.prices.PriceTable;
import dev.chancery.prices.Prices;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was used, over time and by what. Reads the ledger's sums of hours, parts of days and days, which take as long for
 * three million attempts as for a hundred thousand. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class UsageReports {
    private static final int MOST_GROUPS = 100;
    private static final int MOST_VERSIONS = 20;
    private static final Duration RECENTLY = Duration.ofDays(7);

    private final Database database;
    private final Prices prices;
    private final Clock clock;

    @Inject
    UsageReports(Database database, Prices prices) {
        this(database, prices, Clock.systemUTC());
    }

    UsageReports(Database database, Prices prices, Clock clock) {
        this.database = database;
        this.prices = prices;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected UsageReports() {
        this.database = null;
        this.prices = null;
        this.clock = null;
    }

    /** All use of a period. */
    @Allowed(Permission.READ_USAGE)
    public Use total(Period period, UsageFilter filter) {
        return database.transact(em -> sums(em, period, filter).total());
    }

    /** The numbers of a period that stand above everything else. */
    @Allowed(Permission.READ_USAGE)
    public UsageTiles tiles(Period period, UsageFilter filter) {
        PriceTable table = prices.table();
        Period before = period.previous();
        return database.transact(em -> {
            List<SumsOf> parts = SumsOf.time(em, period.from(), period.to());
            Map<Measure, Latency> latencies =
                    Histogram.isKept(filter.dimension()) ? new LatencyQuery(em, parts, filter).all() : Map.of();
            return new UsageTiles(
                    new SumsQuery(em, parts, filter).total(),
                    sums(em, before, filter).total(),
                    latencies.get(Measure.DURATION),
                    latencies.get(Measure.FIRST_CONTENT),
                    saving(em, period, filter, table),
                    forecast(em, period, filter));
        });
    }

    /** All use of a period over time: one series. */
    @Allowed(Permission.READ_USAGE)
    public UseSeries series(Period period, UsageFilter filter, BucketSize size) {
        return database.transact(em -> {
            Buckets buckets = buckets(em, period, size);
            return buckets.series("", false, new SumsQuery(em, parts(em, period, buckets), filter).byTime());
        });
    }

    /**
     * The use of the largest groups over time, the largest first, and after them that of all others together, if there
     * are any. An attempt with several tags counts in the group of each.
     *
     * @param top how many groups get a series of their own, 1 to 100
     * @throws InvalidReportException when one value of another dimension was chosen, or there would be too many buckets
     */
    @Allowed(Permission.READ_USAGE)
    public List<UseSeries> series(
            Period period, UsageFilter filter, BucketSize size, Grouping grouping, Ranking ranking, int top) {
        UsageFilter grouped = grouped(filter, grouping);
        checkTop(top);
        return database.transact(em -> {
            List<UseGroup> all = ranked(sums(em, period, grouped), grouping, ranking);
            List<String> own = all.stream().limit(top).map(UseGroup::group).toList();
            Buckets buckets = buckets(em, period, size);
            List<SumsOf> parts = parts(em, period, buckets);
            Map<String, Map<Instant, Use>> hours = byGroup(em, parts, grouped, grouping, own);
            List<UseSeries> series = new ArrayList<>();
            hours.forEach((group, byTime) -> series.add(buckets.series(group, false, byTime)));
            if (all.size() > top) {
                Map<Instant, Use> together = new SumsQuery(em, parts, together(grouped, grouping)).byTime();
                series.add(buckets.series("", true, others(together, hours.values())));
            }
            return series;
        });
    }

    /**
     * The groups that used most in a period, the largest first.
     *
     * @param top how many, 1 to 100
     * @throws InvalidReportException when one value of another dimension was chosen
     */
    @Allowed(Permission.READ_USAGE)
    public List<UseGroup> top(Period period, UsageFilter filter, Grouping grouping, Ranking ranking, int top) {
        UsageFilter grouped = grouped(filter, grouping);
        checkTop(top);
        return database.transact(em -> ranked(sums(em, period, grouped), grouping, ranking).stream()
                .limit(top)
                .toList());
    }

    /**
     * What every group used in a period, the largest first; one that used nothing is not there.
     *
     * @throws InvalidReportException for persons and tags, of which there may be any number; or when one value of another
     *     dimension was chosen
     */
    @Allowed(Permission.READ_USAGE)
    public List<UseGroup> all(Period period, UsageFilter filter, Grouping grouping, Ranking ranking) {
        if (grouping == Grouping.PRINCIPAL || grouping == Grouping.TAG) {
            throw new InvalidReportException(
                    "grouping", "must be by another: of persons and tags there may be very many");
        }
        UsageFilter grouped = grouped(filter, grouping);
        return database.transact(em -> ranked(sums(em, period, grouped), grouping, ranking));
    }

    /**
     * What versions of a managed prompt used in a period and how long they took, to compare them; in the order asked for, and
     * with nothing but zeros for one that was not used.
     *
     * @param filter of which models and sources
     * @param prompt the prompt's name
     * @param versions their numbers, at most 20; 0 for what was packaged with an application
     * @throws InvalidReportException when there are more, or one value of a dimension was chosen
     */
    @Allowed(Permission.READ_USAGE)
    public List<PromptVersionUse> versions(Period period, UsageFilter filter, String prompt, List<Integer> versions) {
        if (versions.isEmpty() || versions.size() > MOST_VERSIONS) {
            throw new InvalidReportException("versions", "must be 1 to " + MOST_VERSIONS);
        }
        if (filter.dimension() != Dimension.ALL) {
            throw new InvalidReportException("dimension", "must be " + Dimension.ALL + ": versions are one themselves");
        }
        return database.transact(em -> {
            List<SumsOf> parts = SumsOf.time(em, period.from(), period.to());
            PromptVersionQuery query = new PromptVersionQuery(em, parts, filter, prompt);
            return versions.stream().map(query::read).toList();
        });
    }

    /**
     * How long attempts took, over time.
     *
     * @throws InvalidReportException for persons and tags, of which no histogram is kept
     */
    @Allowed(Permission.READ_USAGE)
    public List<LatencyBucket> latencies(Period period, UsageFilter filter, BucketSize size, Measure measure) {
        if (!Histogram.isKept(filter.dimension())) {
            throw new InvalidReportException("dimension", "must be another: of persons and tags no times are kept");
        }
        return database.transact(em -> {
            Buckets buckets = buckets(em, period, size);
            return new LatencyQuery(em, parts(em, period, buckets), filter).by(buckets, measure);
        });
    }

    private static SumsQuery sums(EntityManager em, Period period, UsageFilter filter) {
        return new SumsQuery(em, SumsOf.time(em, period.from(), period.to()), filter);
    }

    private static List<SumsOf> parts(EntityManager em, Period period, Buckets buckets) {
        return SumsOf.time(em, buckets.span(), period.from(), period.to());
    }

    private static UsageFilter grouped(UsageFilter filter, Grouping grouping) {
        Dimension dimension = grouping.dimension();
        if (dimension != null && dimension != filter.dimension() && filter.dimension() != Dimension.ALL) {
            throw new InvalidReportException(
                    "grouping", "must be by model or source where one " + filter.dimension() + " is chosen");
        }
        return dimension == null ? filter : filter.by(dimension);
    }

    /** The same use in fewer sums, where every attempt is in one group. */
    private static UsageFilter together(UsageFilter grouped, Grouping grouping) {
        return grouping.isOfAll() && grouped.value() == null ? grouped.by(Dimension.ALL) : grouped;
    }

    private static void checkTop(int top) {
        if (top < 1 || top > MOST_GROUPS) {
            throw new InvalidReportException("top", "must be from 1 to " + MOST_GROUPS);
        }
    }

    private static List<UseGroup> ranked(SumsQuery sums, Grouping grouping, Ranking ranking) {
        return sums.byGroup(grouping).entrySet().stream()
                .map(entry -> new UseGroup(entry.getKey(), entry.getValue()))
                .sorted(ranking.largestFirst())
                .toList();
    }

    /** One value after the other where there is an index by value: H2 would read those of all values. */
    private static Map<String, Map<Instant, Use>> byGroup(
            EntityManager em, List<SumsOf> parts, UsageFilter grouped, Grouping grouping, List<String> groups) {
        Map<String, Map<Instant, Use>> hours = new LinkedHashMap<>();
        Dimension dimension = grouping.dimension();
        if (dimension != null) {
            groups.forEach(group -> hours.put(group, new SumsQuery(em, parts, grouped.by(dimension, group)).byTime()));
            return hours;
        }
        groups.forEach(group -> hours.put(group, new HashMap<>()));
        new SumsQuery(em, parts, grouped).byTime(grouping, groups).forEach((key, use) -> hours.getOrDefault(
                        key.group(), new HashMap<>())
                .put(key.begins(), use));
        return hours;
    }

    private static Map<Instant, Use> others(Map<Instant, Use> all, Iterable<Map<Instant, Use>> own) {
        Map<Instant, Use> others = new HashMap<>(all);
        own.forEach(
                hours -> hours.forEach((hour, use) -> others.computeIfPresent(hour, (same, rest) -> rest.minus(use))));
        return others;
    }

    /** Between two changes of any price the sums of a model can be priced together. */
    private static Saving saving(EntityManager em, Period period, UsageFilter filter, PriceTable table) {
        Saving saving = Saving.NONE;
        Instant from = period.from();
        for (Instant to : changes(period, table)) {
            saving = saving.plus(Saving.of(
                    table, from, new SumsQuery(em, SumsOf.time(em, from, to), filter).byGroup(Grouping.MODEL)));
            from = to;
        }
        return saving;
    }

    private static Iterable<Instant> changes(Period period, PriceTable table) {
        TreeSet<Instant> changes = new TreeSet<>();
        table.prices().stream()
                .flatMap(UsageReports::ends)
                .filter(instant -> instant.isAfter(period.from()) && instant.isBefore(period.to()))
                .forEach(changes::add);
        changes.add(period.to());
        return changes;
    }

    private static Stream<Instant> ends(Price price) {
        return Stream.concat(Stream.ofNullable(price.from()), Stream.ofNullable(price.to()));
    }

    private @Nullable BigDecimal forecast(EntityManager em, Period period, UsageFilter filter) {
        Instant now = clock.instant();
        Instant began = SpanSums.first(em);
        if (began == null) {
            return null;
        }
        Period month = Period.monthToDate(now, period.zone());
        Instant end = BucketSize.MONTH.next(month.from(), period.zone());
        Instant since = began.isAfter(now.minus(RECENTLY)) ? began : now.minus(RECENTLY);
        BigDecimal recent = sums(em, new Period(since, month.to(), period.zone()), filter)
                .total()
                .cost();
        BigDecimal seconds =
                BigDecimal.valueOf(Math.max(3600, Duration.between(since, now).toSeconds()));
        BigDecimal rest = BigDecimal.valueOf(Duration.between(now, end).toSeconds());
        return sums(em, month, filter).total().cost().add(recent.multiply(rest).divide(seconds, 12, RoundingMode.UP));
    }

    private Buckets buckets(EntityManager em, Period period, BucketSize size) {
        return new Buckets(period, size, SpanSums.first(em), clock.instant());
    }
}
