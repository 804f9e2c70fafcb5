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

/** Reads hourly sums, added up by the database as far as a report allows. */
final class SumsQuery {
    private static final String SUMS = "r.state, sum(r.attempts), sum(r.unpriced), sum(r.inputTokens),"
            + " sum(r.outputTokens), sum(r.thinkingTokens), sum(r.cacheWrite5m), sum(r.cacheWrite1h),"
            + " sum(r.cacheRead), sum(r.webSearches), sum(r.durationMicros), sum(r.cost)";
    private static final int STATE = 0;
    private static final int COST = 11;

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
        return read(List.of(), row -> "", null, List.of()).getOrDefault("", Use.NONE);
    }

    /** By group. */
    Map<String, Use> byGroup(Grouping grouping) {
        return read(List.of(grouping.attribute()), row -> row[0].toString(), null, List.of());
    }

    /** By the hour. */
    Map<Instant, Use> byHour() {
        return read(List.of("hour"), row -> (Instant) row[0], null, List.of());
    }

    /** By the hour, of some groups only. */
    Map<HourOf, Use> byHour(Grouping grouping, Collection<String> groups) {
        return groups.isEmpty()
                ? Map.of()
                : read(
                        List.of("hour", grouping.attribute()),
                        row -> new HourOf((Instant) row[0], row[1].toString()),
                        grouping,
                        groups);
    }

    /** An hour of a group. */
    record HourOf(Instant hour, String group) {}

    private <K> Map<K, Use> read(
            List<String> keys, Function<Object[], K> key, @Nullable Grouping grouping, Collection<String> groups) {
        Map<String, Object> parameters = new HashMap<>();
        String chosen = keys.stream().map(each -> "r." + each + ", ").reduce("", String::concat);
        String jpql = "select " + chosen + SUMS + " from RollupEntity r where "
                + RollupFilter.where("r", from, to, filter, parameters);
        if (grouping != null) {
            jpql += " and r." + grouping.attribute() + " in :groups";
            parameters.put("groups", grouping == Grouping.OUTCOME ? states(groups) : groups);
        }
        TypedQuery<Object[]> query = em.createQuery(jpql + " group by " + chosen + "r.state", Object[].class);
        parameters.forEach(query::setParameter);
        Map<K, Use> sums = new LinkedHashMap<>();
        for (Object[] row : query.getResultList()) {
            sums.merge(key.apply(row), use(row, keys.size()), Use::plus);
        }
        return sums;
    }

    private static List<AttemptState> states(Collection<String> names) {
        return names.stream().map(AttemptState::valueOf).toList();
    }

    private static Use use(Object[] row, int at) {
        AttemptState state = (AttemptState) row[at + STATE];
        long attempts = number(row[at + 1]);
        return new Use(
                attempts,
                state == AttemptState.SUCCEEDED ? attempts : 0,
                state == AttemptState.FAILED ? attempts : 0,
                state == AttemptState.CANCELLED ? attempts : 0,
                state == AttemptState.UNKNOWN ? attempts : 0,
                number(row[at + 2]),
                number(row[at + 3]),
                number(row[at + 4]),
                number(row[at + 5]),
                number(row[at + 6]),
                number(row[at + 7]),
                number(row[at + 8]),
                number(row[at + 9]),
                number(row[at + 10]),
                ((BigDecimal) row[at + COST]).setScale(12));
    }

    /** What kind of number a sum is depends on provider and database. */
    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
