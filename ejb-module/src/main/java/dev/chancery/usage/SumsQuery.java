package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads sums of days and hours, added up by the database as far as a report allows. */
final class SumsQuery {
    private static final String SUMS =
            "sum(r.succeeded), sum(r.failed), sum(r.cancelled), sum(r.lost), sum(r.unpriced), sum(r.inputTokens),"
                    + " sum(r.outputTokens), sum(r.thinkingTokens), sum(r.cacheWrite5m), sum(r.cacheWrite1h),"
                    + " sum(r.cacheRead), sum(r.webSearches), sum(r.durationMicros), sum(r.cost)";

    private final EntityManager em;
    private final List<SumsOf> parts;
    private final UsageFilter filter;

    SumsQuery(EntityManager em, List<SumsOf> parts, UsageFilter filter) {
        this.em = em;
        this.parts = parts;
        this.filter = filter;
    }

    /** All together. */
    Use total() {
        return read(List.of(), row -> "", null, List.of()).getOrDefault("", Use.NONE);
    }

    /** By group. */
    Map<String, Use> byGroup(Grouping grouping) {
        return read(List.of(grouping.attribute()), row -> row[0].toString(), null, List.of());
    }

    /** By the time at which each part's hour or day begins. */
    Map<Instant, Use> byTime() {
        return read(List.of("begins"), row -> (Instant) row[0], null, List.of());
    }

    /** By that time, of some groups only. */
    Map<TimeOf, Use> byTime(Grouping grouping, Collection<String> groups) {
        return groups.isEmpty()
                ? Map.of()
                : read(
                        List.of("begins", grouping.attribute()),
                        row -> new TimeOf((Instant) row[0], row[1].toString()),
                        grouping,
                        groups);
    }

    /** An hour or a day of a group. */
    record TimeOf(Instant begins, String group) {}

    private <K> Map<K, Use> read(
            List<String> keys, Function<Object[], K> key, @Nullable Grouping grouping, Collection<String> groups) {
        Map<K, Use> sums = new LinkedHashMap<>();
        for (SumsOf part : parts) {
            rows(part, keys, grouping, groups)
                    .forEach(row -> sums.merge(key.apply(row), use(row, keys.size()), Use::plus));
        }
        return sums;
    }

    private List<Object[]> rows(
            SumsOf part, List<String> keys, @Nullable Grouping grouping, Collection<String> groups) {
        Map<String, Object> parameters = new HashMap<>();
        String chosen = keys.stream().map(each -> "r." + each + ", ").reduce("", String::concat);
        String jpql = "select " + chosen + SUMS + " from RollupEntity r where "
                + RollupFilter.where("r", part, filter, parameters);
        if (grouping != null) {
            jpql += " and r." + grouping.attribute() + " in :groups";
            parameters.put("groups", groups);
        }
        TypedQuery<Object[]> query = em.createQuery(jpql + " group by " + chosen + "r.dimension", Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static Use use(Object[] row, int at) {
        long succeeded = number(row[at]);
        long failed = number(row[at + 1]);
        long cancelled = number(row[at + 2]);
        long unknown = number(row[at + 3]);
        return new Use(
                succeeded + failed + cancelled + unknown,
                succeeded,
                failed,
                cancelled,
                unknown,
                number(row[at + 4]),
                number(row[at + 5]),
                number(row[at + 6]),
                number(row[at + 7]),
                number(row[at + 8]),
                number(row[at + 9]),
                number(row[at + 10]),
                number(row[at + 11]),
                number(row[at + 12]),
                ((BigDecimal) row[at + 13]).setScale(12));
    }

    /** What kind of number a sum is depends on provider and database. */
    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
