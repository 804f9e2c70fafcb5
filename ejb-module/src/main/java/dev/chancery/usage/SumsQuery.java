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

/** Reads the sums of days and hours, added up by the database as far as a report allows. */
final class SumsQuery {
    private static final String SUMS =
            "sum(r.succeeded), sum(r.failed), sum(r.cancelled), sum(r.lost), sum(r.unpriced), sum(r.inputTokens),"
                    + " sum(r.outputTokens), sum(r.thinkingTokens), sum(r.cacheWrite5m), sum(r.cacheWrite1h),"
                    + " sum(r.cacheRead), sum(r.webSearches), sum(r.durationMicros), sum(r.cost)";

    private final EntityManager em;
    private final Instant from;
    private final Instant to;
    private final UsageFilter filter;

    SumsQuery(EntityManager em, Instant from, Instant to, UsageFilter filter) {
        this.em = em;
        this.from = from;
        this.to = to;
        this.filter = filter;
    }

    /** All together. */
    Use total() {
        return read(SumsOf.period(em, from, to), List.of(), row -> "", null, List.of())
                .getOrDefault("", Use.NONE);
    }

    /** By group. */
    Map<String, Use> byGroup(Grouping grouping) {
        return read(
                SumsOf.period(em, from, to), List.of(grouping.attribute()), row -> row[0].toString(), null, List.of());
    }

    /** By the hour. */
    Map<Instant, Use> byHour() {
        return read(hours(), List.of("begins"), row -> (Instant) row[0], null, List.of());
    }

    /** By the hour, of some groups only. */
    Map<HourOf, Use> byHour(Grouping grouping, Collection<String> groups) {
        return groups.isEmpty()
                ? Map.of()
                : read(
                        hours(),
                        List.of("begins", grouping.attribute()),
                        row -> new HourOf((Instant) row[0], row[1].toString()),
                        grouping,
                        groups);
    }

    /** An hour of a group. */
    record HourOf(Instant hour, String group) {}

    private List<SumsOf> hours() {
        return List.of(new SumsOf(Span.HOUR, from, to));
    }

    private <K> Map<K, Use> read(
            List<SumsOf> parts,
            List<String> keys,
            Function<Object[], K> key,
            @Nullable Grouping grouping,
            Collection<String> groups) {
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
        parameters.put("span", part.span());
        String chosen = keys.stream().map(each -> "r." + each + ", ").reduce("", String::concat);
        String jpql = "select " + chosen + SUMS + " from RollupEntity r where r.span = :span and "
                + RollupFilter.where("r", part.from(), part.to(), filter, parameters);
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
