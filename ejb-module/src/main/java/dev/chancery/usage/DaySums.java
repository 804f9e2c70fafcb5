package dev.chancery.usage;

import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the hours of days that are over, so that a report of months reads few rows. Whoever changes an hour of such a day
 * says so in the same transaction; until the day is added up again, reports read its hours.
 */
final class DaySums {
    static final Duration DAY = Duration.ofDays(1);

    /** How long after its end a day is added up: clocks of nodes differ by less. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final String COLUMNS = String.join(", ", RollupMerge.sums());

    private final Database database;
    private final Clock clock;

    DaySums(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The days wholly within a time that have sums of their own, in order. */
    static List<Instant> complete(EntityManager em, Instant from, Instant to) {
        return em.createQuery(
                        "select d.number from SummedDay d where d.complete = true and d.number >= :first and d.number < :end"
                                + " order by d.number",
                        Long.class)
                .setParameter("first", number(from.minusNanos(1)) + 1)
                .setParameter("end", number(to))
                .getResultStream()
                .map(DaySums::begin)
                .toList();
    }

    /** Says that hours have changed; their days' own sums, if they are over, hold no longer. */
    static void changed(EntityManager em, Collection<Instant> hours, Instant now) {
        Set<Long> days = hours.stream().map(DaySums::number).collect(Collectors.toCollection(TreeSet::new));
        days.remove(number(now));
        for (long day : days) { // in order, so that writers do not deadlock
            SummedDay row = em.find(SummedDay.class, day, LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                em.persist(new SummedDay(day));
                em.flush(); // the same transaction may come by again, and must find it
            } else {
                row.complete(false);
            }
        }
    }

    /** Adds up all days that are over and have no sums of their own, a transaction each. */
    void addUp() {
        due().forEach(day -> database.run(em -> addUp(em, day)));
    }

    private List<Long> due() {
        return database.transact(em -> {
            Instant first = first(em);
            if (first == null) {
                return List.of();
            }
            Instant settled = clock.instant().minus(SETTLED);
            Set<Instant> done = Set.copyOf(complete(em, begin(number(first)), settled));
            return LongStream.range(number(first), number(settled))
                    .filter(day -> !done.contains(begin(day)))
                    .boxed()
                    .toList();
        });
    }

    /** The first hour of which there are sums. */
    static @Nullable Instant first(EntityManager em) {
        return em.createQuery(
                        "select r.begins from RollupEntity r where r.span = :hour and r.dimension = :all order by r.begins",
                        Instant.class)
                .setParameter("hour", Span.HOUR)
                .setParameter("all", Dimension.ALL)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The day's row comes first: it is locked until the end, so that whoever changes an hour meanwhile waits. */
    private static void addUp(EntityManager em, long day) {
        SummedDay row = em.find(SummedDay.class, day);
        if (row == null) {
            row = new SummedDay(day);
            em.persist(row);
        }
        row.complete(true);
        em.flush();
        addUpHistograms(em, begin(day));
        long begin = ChronoUnit.MICROS.between(Instant.EPOCH, begin(day));
        em.createNativeQuery("delete from chancery_rollup where span = 'DAY' and begins_at = ?")
                .setParameter(1, begin)
                .executeUpdate();
        em.createNativeQuery("""
                        insert into chancery_rollup (id, version, span, begins_at, shard, dimension, dimension_value, \
                        model, source, %s) \
                        select 'd' || min(id), 1, 'DAY', cast(? as bigint), '', dimension, dimension_value, model, source, %s \
                        from chancery_rollup where span = 'HOUR' and begins_at >= ? and begins_at < ? \
                        group by dimension, dimension_value, model, source order by dimension""".formatted(COLUMNS, "sum(" + COLUMNS.replace(", ", "), sum(") + ")"))
                .setParameter(1, begin)
                .setParameter(2, begin)
                .setParameter(3, begin + ChronoUnit.MICROS.between(Instant.EPOCH, begin(1)))
                .executeUpdate();
    }

    private static void addUpHistograms(EntityManager em, Instant begin) {
        em.createQuery("delete from LatencyEntity l where l.span = :day and l.begins = :begin")
                .setParameter("day", Span.DAY)
                .setParameter("begin", begin)
                .executeUpdate();
        Map<List<Object>, LatencyEntity> sums = new LinkedHashMap<>();
        em.createQuery(
                        "select l from LatencyEntity l where l.span = :hour and l.begins >= :begin and l.begins < :end"
                                + " order by l.dimension, l.id",
                        LatencyEntity.class)
                .setParameter("hour", Span.HOUR)
                .setParameter("begin", begin)
                .setParameter("end", begin.plus(DAY))
                .getResultList()
                .forEach(hour -> sums.computeIfAbsent(hour.group(), none -> LatencyEntity.ofDay(begin, hour))
                        .add(hour));
        sums.values().forEach(em::persist);
    }

    private static long number(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), DAY.toSeconds());
    }

    private static Instant begin(long day) {
        return Instant.ofEpochSecond(day * DAY.toSeconds());
    }
}
