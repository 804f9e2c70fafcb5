package dev.chancery.usage;

import dev.chancery.prices.Quote;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Keeps the hourly sums in the transaction of the attempts that they sum up. */
final class Rollups {
    private final String shard;

    Rollups(String shard) {
        this.shard = shard;
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
        RollupMerge.into(em, sums.values());
    }

    private void addLatencies(EntityManager em, Collection<AttemptEntity> attempts) {
        Map<String, LatencyKey> keys = new TreeMap<>(); // one order, so that writers do not deadlock
        Map<String, Map<Integer, Long>> counts = new HashMap<>();
        LatencyKey.of(attempts, shard).forEach((key, buckets) -> {
            String id = key.id();
            keys.put(id, key);
            counts.put(id, buckets);
        });
        Map<String, LatencyEntity> rows = new HashMap<>();
        RowsById.find(em, LatencyEntity.class, "chancery_latency", List.copyOf(keys.keySet()))
                .forEach(row -> rows.put(row.id(), row));
        keys.forEach((id, key) -> rows.computeIfAbsent(id, none -> {
                    LatencyEntity row = new LatencyEntity(key);
                    em.persist(row);
                    return row;
                })
                .count(counts.getOrDefault(id, Map.of())));
    }
}
