package dev.chancery.conversations;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** Removes conversations with all that belongs to them. A turn under way is not stored any more. */
final class ConversationRemoval {
    private static final List<String> PARTS = List.of("TurnEntity", "SummaryEntity");

    private ConversationRemoval() {}

    /** Removes these; tells how many there were. */
    static int remove(EntityManager em, Collection<String> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        for (String part : PARTS) {
            em.createQuery("delete from " + part + " p where p.conversationId in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return em.createQuery("delete from ConversationEntity c where c.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
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
