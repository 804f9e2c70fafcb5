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

    Latency all() {
        Map<Integer, Long> counts = new HashMap<>();
        rows().forEach(row -> LatencyBuckets.add((String) row[1], counts));
        return new Latency(counts);
    }

    List<LatencyBucket> by(Buckets buckets) {
        Map<Instant, Map<Integer, Long>> counts = new HashMap<>();
        rows().forEach(row -> LatencyBuckets.add(
                (String) row[1], counts.computeIfAbsent(buckets.of((Instant) row[0]), none -> new HashMap<>())));
        List<LatencyBucket> series = new ArrayList<>();
        buckets.ends()
                .forEach((start, end) -> series.add(new LatencyBucket(
                        start, end, buckets.state(start, end), new Latency(counts.getOrDefault(start, Map.of())))));
        return series;
    }

    private List<Object[]> rows() {
        Map<String, Object> parameters = new HashMap<>();
        String where = RollupFilter.where("l", period.from(), period.to(), filter, parameters);
        TypedQuery<Object[]> query = em.createQuery(
                "select l.begins, l." + measure.attribute() + " from LatencyEntity l where " + where, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
