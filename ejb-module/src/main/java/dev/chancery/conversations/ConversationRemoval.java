package dev.chancery.conversations;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Removes conversations with all that belongs to them. A turn under way is not stored any more: its conversation goes
 * first, so whoever stores something of it at the same time either is waited for, or finds it gone.
 */
final class ConversationRemoval {
    /** The condition by which a conversation is old; {@code :before} is the instant. */
    static final String OLD = "c.lastTurnAt < :before and (c.leaseUntil is null or c.leaseUntil < :before)";

    private static final List<String> PARTS = List.of("TurnEntity", "SummaryEntity");

    private ConversationRemoval() {}

    /** Removes these; tells how many there were. */
    static int remove(EntityManager em, Collection<String> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        int removed = em.createQuery("delete from ConversationEntity c where c.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        removeParts(em, ids);
        return removed;
    }

    /** Removes those of these that are still old when their turn comes; tells how many that were. */
    static int removeOld(EntityManager em, Collection<String> ids, Instant before) {
        if (ids.isEmpty()) {
            return 0;
        }
        int removed = em.createQuery("delete from ConversationEntity c where c.id in :ids and " + OLD)
                .setParameter("ids", ids)
                .setParameter("before", before)
                .executeUpdate();
        List<String> gone = new ArrayList<>(ids);
        gone.removeAll(em.createQuery("select c.id from ConversationEntity c where c.id in :ids", String.class)
                .setParameter("ids", ids)
                .getResultList());
        removeParts(em, gone);
        return removed;
    }

    private static void removeParts(EntityManager em, Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        for (String part : PARTS) {
            em.createQuery("delete from " + part + " p where p.conversationId in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** Some of those of a person, in all applications. */
    static List<String> idsOf(EntityManager em, String principal, int most) {
        return em.createQuery(
                        "select c.id from ConversationEntity c where c.principal = :principal order by c.id",
                        String.class)
                .setParameter("principal", principal)
                .setMaxResults(most)
                .getResultList();
    }
}
