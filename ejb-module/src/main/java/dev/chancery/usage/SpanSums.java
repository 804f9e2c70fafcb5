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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the hours of days, and of parts of days, that are over, so that a report of months reads few rows. Whoever changes
 * an hour of one that may be added up says so in the same transaction; until it is added up again, reports read its hours.
 */
final class SpanSums {
    private static final List<Span> LONGER = List.of(Span.PART, Span.DAY);

    /** For so long after its end nobody need say that it changes: most calls that began in it are over by then. */
    private static final Duration LATE = Duration.ofHours(1);

    /** How long after its end a span is added up; clocks of nodes differ by less than what is left of it. */
    private static final Duration SETTLED = LATE.plusHours(1);

    private static final String COLUMNS = String.join(", ", RollupMerge.sums());
    private static final String SUMS = "sum(" + COLUMNS.replace(", ", "), sum(") + ")";

    private final Database database;
    private final Clock clock;

    SpanSums(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The beginnings of those spans wholly within a time that have sums of their own, in order. */
    static List<Instant> complete(EntityManager em, Span span, Instant from, Instant to) {
        return em.createQuery(
                        "select s.begins from SummedSpan s where s.span = :span and s.complete = true"
                                + " and s.begins >= :first and s.begins < :end order by s.begins",
                        Instant.class)
                .setParameter("span", span)
                .setParameter("first", span.ceiling(from))
                .setParameter("end", span.floor(to))
                .getResultList();
    }

    /** Says that hours have changed; sums of the longer spans around them hold no longer. */
    static void changed(EntityManager em, Collection<Instant> hours, Instant now) {
        Map<String, SummedSpan> around = new TreeMap<>(); // in order, so that writers do not deadlock
        for (Span span : LONGER) {
            hours.stream()
                    .map(span::floor)
                    .filter(begins -> !begins.plus(span.length()).plus(LATE).isAfter(now))
                    .forEach(begins -> around.put(SummedSpan.id(span, begins), new SummedSpan(span, begins)));
        }
        around.forEach((id, fresh) -> takeBack(em, id, fresh));
    }

    private static void takeBack(EntityManager em, String id, SummedSpan fresh) {
        SummedSpan row = em.find(SummedSpan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            em.persist(fresh);
            em.flush(); // the same transaction may come by again, and must find it
        } else {
            row.complete(false);
        }
    }

    /** Adds up all that is over and has no sums of its own, a transaction each. */
    void addUp() {
        LONGER.forEach(span -> due(span).forEach(begins -> database.run(em -> addUp(em, span, begins))));
    }

    private List<Instant> due(Span span) {
        return database.transact(em -> {
            Instant first = first(em);
            if (first == null) {
                return List.of();
            }
            Instant settled = span.floor(clock.instant().minus(SETTLED));
            Set<Instant> done = Set.copyOf(complete(em, span, span.floor(first), settled));
            return Stream.iterate(span.floor(first), settled::isAfter, begins -> begins.plus(span.length()))
                    .filter(begins -> !done.contains(begins))
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

    /** The span's row comes first: it is locked until the end, so that whoever changes an hour meanwhile waits. */
    private static void addUp(EntityManager em, Span span, Instant begins) {
        SummedSpan row = em.find(SummedSpan.class, SummedSpan.id(span, begins));
        if (row == null) {
            row = new SummedSpan(span, begins);
            em.persist(row);
        }
        row.complete(true);
        em.flush();
        for (Dimension dimension : Dimension.values()) { // as the index has them
            addUpUse(em, span, begins, dimension);
            addUpHistograms(em, span, begins, dimension);
        }
    }

    private static void addUpUse(EntityManager em, Span span, Instant begins, Dimension dimension) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, begins);
        em.createNativeQuery("delete from chancery_rollup where span = ? and dimension = ? and begins_at = ?")
                .setParameter(1, span.name())
                .setParameter(2, dimension.name())
                .setParameter(3, micros)
                .executeUpdate();
        em.createNativeQuery("""
                        insert into chancery_rollup (id, version, span, begins_at, shard, dimension, dimension_value, \
                        model, source, %s) \
                        select cast(? as varchar(1)) || min(id), 1, cast(? as varchar(4)), cast(? as bigint), '', \
                        dimension, dimension_value, model, source, %s \
                        from chancery_rollup where span = 'HOUR' and dimension = ? and begins_at >= ? and begins_at < ? \
                        group by dimension, dimension_value, model, source""".formatted(COLUMNS, SUMS))
                .setParameter(1, span.mark())
                .setParameter(2, span.name())
                .setParameter(3, micros)
                .setParameter(4, dimension.name())
                .setParameter(5, micros)
                .setParameter(6, micros + span.length().toNanos() / 1000)
                .executeUpdate();
    }

    private static void addUpHistograms(EntityManager em, Span span, Instant begins, Dimension dimension) {
        if (!Histogram.isKept(dimension)) {
            return;
        }
        em.createQuery("delete from LatencyEntity l where l.span = :span and l.dimension = :dimension"
                        + " and l.begins = :begins")
                .setParameter("span", span)
                .setParameter("dimension", dimension)
                .setParameter("begins", begins)
                .executeUpdate();
        Map<List<Object>, LatencyEntity> sums = new LinkedHashMap<>();
        em.createQuery(
                        "select l from LatencyEntity l where l.span = :hour and l.dimension = :dimension"
                                + " and l.begins >= :begins and l.begins < :end order by l.id",
                        LatencyEntity.class)
                .setParameter("hour", Span.HOUR)
                .setParameter("dimension", dimension)
                .setParameter("begins", begins)
                .setParameter("end", begins.plus(span.length()))
                .getResultList()
                .forEach(hour -> sums.computeIfAbsent(hour.group(), none -> LatencyEntity.of(span, begins, hour))
                        .add(hour));
        sums.values().forEach(em::persist);
    }
}
