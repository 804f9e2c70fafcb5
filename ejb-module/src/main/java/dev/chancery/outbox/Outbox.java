package dev.chancery.outbox;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * Where features leave alerts, in the transaction that made them true: told are those that are committed, and all of
 * those. Every method works in the caller's transaction. Has no state; whoever needs one makes it.
 */
public final class Outbox {
    /** Leaves an alert, unless it is there already; tells whether it was new. */
    public boolean post(EntityManager em, Alert alert) {
        boolean isNew = em.createQuery("select count(a) from AlertEntity a where a.dedupKey = :key", Long.class)
                        .setParameter("key", alert.key())
                        .getSingleResult()
                == 0;
        if (isNew) {
            em.persist(new AlertEntity(alert));
        }
        return isNew;
    }

    /** Says that what the key stands for is over: when it happens again, that is told again. */
    public void end(EntityManager em, String key) {
        em.createQuery("select a from AlertEntity a where a.dedupKey = :key", AlertEntity.class)
                .setParameter("key", key)
                .getResultList()
                .forEach(AlertEntity::end);
    }

    /** The oldest alerts that wait to be passed on. */
    public List<WaitingAlert> waiting(EntityManager em, int most) {
        return em.createQuery("select a from AlertEntity a where a.passedOn = false order by a.id", AlertEntity.class)
                .setMaxResults(most)
                .getResultStream()
                .map(AlertEntity::waiting)
                .toList();
    }

    /** Says that an alert was passed on. */
    public void passedOn(EntityManager em, String id) {
        AlertEntity alert = em.find(AlertEntity.class, id);
        if (alert != null) {
            alert.passOn();
        }
    }

    /** Forgets what was passed on and happened before the instant; tells how many that were. */
    public int forget(EntityManager em, Instant before) {
        return em.createQuery("delete from AlertEntity a where a.passedOn = true and a.happened < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
