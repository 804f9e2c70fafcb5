package dev.chancery.audit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Removes the oldest links of the chain. The newest one always stays, as what the next continues. */
final class Retention {
    private Retention() {}

    static Removal preview(EntityManager em, Instant before) {
        Optional<SealedBatch> first = batch(em, "select b from BatchEntity b order by b.number", 0);
        Optional<SealedBatch> last = last(em, before);
        if (first.isEmpty()
                || last.isEmpty()
                || last.get().number() < first.get().number()) {
            return Removal.nothing(before);
        }
        SealedBatch newest = last.get();
        return new Removal(
                before,
                newest.lastPlace() - first.get().firstPlace() + 1,
                newest.number() - first.get().number() + 1,
                new ChainHead(newest.number(), newest.hash()));
    }

    static void remove(EntityManager em, ChainHead last) {
        BatchEntity batch = em.find(BatchEntity.class, last.batch());
        em.createQuery("delete from AuditEntity a where a.place <= :place")
                .setParameter("place", batch.batch().lastPlace())
                .executeUpdate();
        em.createQuery("delete from BatchEntity b where b.number <= :number")
                .setParameter("number", last.batch())
                .executeUpdate();
    }

    /** The last link before the first that is too young; clocks of nodes may differ, the order of links does not. */
    private static Optional<SealedBatch> last(EntityManager em, Instant before) {
        HeadEntity head = em.find(HeadEntity.class, HeadEntity.ID);
        if (head == null) {
            return Optional.empty();
        }
        Long young = em.createQuery("select min(b.number) from BatchEntity b where b.sealed >= :before", Long.class)
                .setParameter("before", before)
                .getSingleResult();
        long newest = head.head().number();
        return batch(
                em,
                "select b from BatchEntity b where b.number < :number order by b.number desc",
                young == null ? newest : Math.min(young, newest));
    }

    private static Optional<SealedBatch> batch(EntityManager em, String jpql, long number) {
        var query = em.createQuery(jpql, BatchEntity.class).setMaxResults(1);
        if (number > 0) {
            query.setParameter("number", number);
        }
        List<BatchEntity> found = query.getResultList();
        return found.stream().findFirst().map(BatchEntity::batch);
    }
}
