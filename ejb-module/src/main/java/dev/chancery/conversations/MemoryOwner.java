package dev.chancery.conversations;

import dev.chancery.storage.Ids;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Whose memory is meant: a person's or service's, in an application. */
record MemoryOwner(String application, String principal) {
    private static final int LONGEST_PRINCIPAL = 200;

    /** @throws InvalidPersonException when the principal is nobody, or has no such name */
    MemoryOwner {
        if (principal.isBlank()
                || principal.length() > LONGEST_PRINCIPAL
                || principal.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidPersonException(
                    "principal",
                    "must have 1 to " + LONGEST_PRINCIPAL + " characters, none of them a control character");
        }
    }

    Optional<MemoryEntity> find(EntityManager em) {
        return em.createQuery(
                        "select m from MemoryEntity m where m.application = :application and m.principal = :principal",
                        MemoryEntity.class)
                .setParameter("application", application)
                .setParameter("principal", principal)
                .getResultStream()
                .findFirst();
    }

    MemoryEntity require(EntityManager em) {
        return find(em).orElseGet(() -> {
            MemoryEntity made = new MemoryEntity(Ids.next(), application, principal);
            em.persist(made);
            em.flush();
            return made;
        });
    }
}
