package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads histograms. There are none by person and by tag. */
final class LatencyQuery {
    private final EntityManager em;
    private final List<SumsOf> parts;
    private final UsageFilter filter;

    LatencyQuery(EntityManager em, List<SumsOf> parts, UsageFilter filter) {
        this.em = em;
        this.parts = parts;
        this.filter = filter;
    }

    /** Of the whole time, by measure. */
    Map<Measure, Latency> all() {
        Map<Integer, Long> durations = new HashMap<>();
        Map<Integer, Long> firstContents = new HashMap<>();
        rows("l.duration, l.firstContent").forEach(row -> {
            LatencyBuckets.add((String) row[0], durations);
            LatencyBuckets.add((String) row[1], firstContents);
        });
        return Map.of(Measure.DURATION, new Latency(durations), Measure.FIRST_CONTENT, new Latency(firstContents));
    }

    List<LatencyBucket> by(Buckets buckets, Measure measure) {
        Map<Instant, Map<Integer, Long>> counts = new HashMap<>();
        rows("l.begins, l." + measure.attribute())
                .forEach(row -> LatencyBuckets.add(
                        (String) row[1],
                        counts.computeIfAbsent(buckets.of((Instant) row[0]), none -> new HashMap<>())));
        List<LatencyBucket> series = new ArrayList<>();
        buckets.ends()
                .forEach((start, end) -> series.add(new LatencyBucket(
                        start, end, buckets.state(start, end), new Latency(counts.getOrDefault(start, Map.of())))));
        return series;
    }

    private List<Object[]> rows(String columns) {
        return parts.stream().flatMap(part -> rows(part, columns)).toList();
    }

    private Stream<Object[]> rows(SumsOf part, String columns) {
        Map<String, Object> parameters = new HashMap<>();
        String where = RollupFilter.where("l", part, filter, parameters);
        TypedQuery<Object[]> query =
                em.createQuery("select " + columns + " from LatencyEntity l where " + where, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream();
    }
}
