package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads histograms. There are none by person and by tag. */
final class LatencyQuery {
    private final EntityManager em;
    private final Period period;
    private final UsageFilter filter;
    private final Measure measure;

    LatencyQuery(EntityManager em, Period period, UsageFilter filter, Measure measure) {
        this.em = em;
        this.period = period;
        this.filter = filter;
        this.measure = measure;
    }

    /** Of the whole period, by measure. */
    static Map<Measure, Latency> all(EntityManager em, Period period, UsageFilter filter) {
        Map<Integer, Long> durations = new HashMap<>();
        Map<Integer, Long> firstContents = new HashMap<>();
        rows(em, period, filter, "l.duration, l.firstContent").forEach(row -> {
            LatencyBuckets.add((String) row[0], durations);
            LatencyBuckets.add((String) row[1], firstContents);
        });
        return Map.of(Measure.DURATION, new Latency(durations), Measure.FIRST_CONTENT, new Latency(firstContents));
    }

    List<LatencyBucket> by(Buckets buckets) {
        Map<Instant, Map<Integer, Long>> counts = new HashMap<>();
        rows(em, period, filter, "l.begins, l." + measure.attribute())
                .forEach(row -> LatencyBuckets.add(
                        (String) row[1],
                        counts.computeIfAbsent(buckets.of((Instant) row[0]), none -> new HashMap<>())));
        List<LatencyBucket> series = new ArrayList<>();
        buckets.ends()
                .forEach((start, end) -> series.add(new LatencyBucket(
                        start, end, buckets.state(start, end), new Latency(counts.getOrDefault(start, Map.of())))));
        return series;
    }

    private static List<Object[]> rows(EntityManager em, Period period, UsageFilter filter, String columns) {
        Map<String, Object> parameters = new HashMap<>();
        String where = RollupFilter.where("l", period.from(), period.to(), filter, parameters);
        TypedQuery<Object[]> query =
                em.createQuery("select " + columns + " from LatencyEntity l where " + where, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
