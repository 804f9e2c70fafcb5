package dev.chancery.audit;

import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain in the database. */
final class DatabaseChain implements StoredChain {
    static final String REMOVAL = "audit.remove";
    private static final int PAGE = 200;

    private final Database database;
    private final Clock clock;

    DatabaseChain(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Seals a page of the rows that have no place yet, in the order of their ids; gives none when there are none. */
    Optional<SealedBatch> seal() {
        return database.transact(em -> {
            HeadEntity head = headToMove(em); // before the rows: whoever comes second sees which are left
            List<AuditEntity> open = em.createQuery(
                            "select a from AuditEntity a where a.place is null order by a.id", AuditEntity.class)
                    .setMaxResults(PAGE)
                    .getResultList();
            return open.isEmpty() ? Optional.empty() : Optional.of(seal(em, head, open));
        });
    }

    private SealedBatch seal(EntityManager em, HeadEntity head, List<AuditEntity> open) {
        StoredHead last = head.head();
        List<AuditEntry> rows = new ArrayList<>(open.size());
        for (AuditEntity row : open) {
            row.put(last.place() + 1 + rows.size());
            rows.add(row.entry());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SealedBatch batch = SealedBatch.of(last, rows, now);
        em.persist(new BatchEntity(batch));
        head.moveTo(batch);
        return batch;
    }

    private static HeadEntity headToMove(EntityManager em) {
        HeadEntity head = em.find(HeadEntity.class, HeadEntity.ID, LockModeType.PESSIMISTIC_WRITE);
        if (head != null) {
            return head;
        }
        // In SQL, because JPA providers do not agree on where a version begins.
        em.createNativeQuery("insert into chancery_audit_head (id, number, place, hash) values ('" + HeadEntity.ID
                        + "', 0, 0, '" + ChainHead.NONE.hash() + "')")
                .executeUpdate();
        return em.find(HeadEntity.class, HeadEntity.ID);
    }

    @Override
    public Optional<StoredHead> head() {
        return database.transact(em ->
                Optional.ofNullable(em.find(HeadEntity.class, HeadEntity.ID)).map(HeadEntity::head));
    }

    @Override
    public List<SealedBatch> batches(long after) {
        return database.transact(em -> em.createQuery(
                        "select b from BatchEntity b where b.number > :after order by b.number", BatchEntity.class)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(BatchEntity::batch)
                .toList());
    }

    @Override
    public List<AuditEntry> rows(long after) {
        return database.transact(em -> em.createQuery(
                        "select a from AuditEntity a where a.place > :after order by a.place", AuditEntity.class)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(AuditEntity::entry)
                .toList());
    }

    @Override
    public long count(long upTo) {
        return database.transact(
                em -> em.createQuery("select count(a) from AuditEntity a where a.place <= :upTo", Long.class)
                        .setParameter("upTo", upTo)
                        .getSingleResult());
    }

    @Override
    public boolean isRemovalRecorded(ChainHead last) {
        return database.transact(em -> em.createQuery(
                                "select count(a) from AuditEntity a where a.action = :action and a.outcome = :outcome"
                                        + " and a.resourceId = :last",
                                Long.class)
                        .setParameter("action", REMOVAL)
                        .setParameter("outcome", Outcome.DONE.name())
                        .setParameter("last", last.toString())
                        .getSingleResult()
                > 0);
    }
}
