package dev.chancery.usage;

import dev.chancery.prices.Quote;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Keeps the hourly sums in the transaction of the attempts that they sum up. */
final class Rollups {
    private static final int IDS_A_QUERY = 500;

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
        count(em, lost, (row, attempt) -> row.count(attempt, -1));
    }

    /** Exchanges what attempts that are counted cost, in their rows and in the sums. */
    void reprice(EntityManager em, Map<AttemptEntity, Quote> quotes) {
        count(em, quotes.keySet(), (row, attempt) -> row.count(attempt.cost(), true, -1));
        quotes.forEach(AttemptEntity::price);
        count(em, quotes.keySet(), (row, attempt) -> row.count(attempt.cost(), true, 1));
    }

    private void count(
            EntityManager em, Collection<AttemptEntity> attempts, BiConsumer<RollupEntity, AttemptEntity> change) {
        Map<RollupKey, List<AttemptEntity>> byKey = new HashMap<>();
        for (AttemptEntity attempt : attempts) {
            RollupKey.of(attempt, shard).forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(attempt));
        }
        Map<String, RollupEntity> rows =
                rows(em, byKey.keySet(), RollupKey::id, RollupEntity::new, RollupEntity.class, RollupEntity::id);
        byKey.forEach((key, all) ->
                all.forEach(attempt -> change.accept(Objects.requireNonNull(rows.get(key.id())), attempt)));
    }

    private void addLatencies(EntityManager em, Collection<AttemptEntity> attempts) {
        Map<LatencyKey, Integer> counts = new HashMap<>();
        for (AttemptEntity attempt : attempts) {
            LatencyKey.of(attempt, RollupKey.of(attempt, shard)).forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        Map<String, LatencyEntity> rows =
                rows(em, counts.keySet(), LatencyKey::id, LatencyEntity::new, LatencyEntity.class, LatencyEntity::id);
        counts.forEach(
                (key, count) -> Objects.requireNonNull(rows.get(key.id())).count(count));
    }

    /** The rows of these keys, new ones among them. */
    private static <K, E> Map<String, E> rows(
            EntityManager em,
            Collection<K> keys,
            Function<K, String> idOf,
            Function<K, E> make,
            Class<E> type,
            Function<E, String> id) {
        Map<String, K> wanted = new HashMap<>();
        keys.forEach(key -> wanted.put(idOf.apply(key), key));
        Map<String, E> rows = new HashMap<>();
        List<String> ids = wanted.keySet().stream().sorted().toList(); // one order, so that writers do not deadlock
        for (int i = 0; i < ids.size(); i += IDS_A_QUERY) {
            em.createQuery("select r from " + type.getSimpleName() + " r where r.id in :ids", type)
                    .setParameter("ids", ids.subList(i, Math.min(ids.size(), i + IDS_A_QUERY)))
                    .getResultList()
                    .forEach(row -> rows.put(id.apply(row), row));
        }
        wanted.forEach((key, value) -> rows.computeIfAbsent(key, none -> {
            E row = make.apply(value);
            em.persist(row);
            return row;
        }));
        return rows;
    }
}
