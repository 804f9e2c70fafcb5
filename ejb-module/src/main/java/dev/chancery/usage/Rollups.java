package dev.chancery.usage;

import dev.chancery.prices.Quote;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Keeps the hourly sums in the transaction of the attempts that they sum up. */
final class Rollups {
    private final String shard;
    private final Clock clock;

    Rollups(String shard, Clock clock) {
        this.shard = shard;
        this.clock = clock;
    }

    /** Adds attempts that came to their end. */
    void add(EntityManager em, Collection<AttemptEntity> ended) {
        count(em, ended, (row, attempt) -> row.count(attempt, 1));
        addLatencies(em, ended);
    }

    /** Takes out attempts that were lost, before they are counted by what became known of them. */
    void takeOut(EntityManager em, Collection<AttemptEntity> lost) {
        count(em, lost, (sum, attempt) -> sum.count(attempt, -1));
    }

    /** Exchanges what attempts that are counted cost, in their rows and in the sums. */
    void reprice(EntityManager em, Map<AttemptEntity, Quote> quotes) {
        count(em, quotes.keySet(), (sum, attempt) -> sum.count(attempt.cost(), true, -1));
        quotes.forEach(AttemptEntity::price);
        count(em, quotes.keySet(), (sum, attempt) -> sum.count(attempt.cost(), true, 1));
    }

    private void count(
            EntityManager em, Collection<AttemptEntity> attempts, BiConsumer<RollupEntity, AttemptEntity> change) {
        Map<RollupKey, RollupEntity> sums = new HashMap<>();
        for (AttemptEntity attempt : attempts) {
            RollupKey.of(attempt, shard)
                    .forEach(key -> change.accept(sums.computeIfAbsent(key, RollupEntity::new), attempt));
        }
        RollupMerge.into(sums.values());
        Set<Instant> hours = sums.keySet().stream().map(RollupKey::hour).collect(Collectors.toSet());
        SpanSums.changed(em, hours, clock.instant());
    }

    private void addLatencies(EntityManager em, Collection<AttemptEntity> attempts) {
        Map<String, RollupKey> keys = new TreeMap<>(); // one order, so that writers do not deadlock
        Map<RollupKey, Histogram> histograms = Histogram.of(attempts, shard);
        histograms.keySet().forEach(key -> keys.put(key.id(), key));
        Map<String, LatencyEntity> rows = new HashMap<>();
        RowsById.find(em, LatencyEntity.class, "chancery_latency", List.copyOf(keys.keySet()))
                .forEach(row -> rows.put(row.id(), row));
        keys.forEach((id, key) -> {
            LatencyEntity row = rows.get(id);
            if (row == null) {
                row = new LatencyEntity(key);
                em.persist(row);
            }
            row.count(histograms.getOrDefault(key, new Histogram()));
        });
    }
}
