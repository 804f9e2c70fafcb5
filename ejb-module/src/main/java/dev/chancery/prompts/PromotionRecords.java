package dev.chancery.prompts;

import dev.chancery.problems.Conflict;
import dev.chancery.prompts.PromptPromotion.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds requests for promotions. */
final class PromotionRecords {
    private PromotionRecords() {}

    /**
     * An open request, locked, so that the next who decides it waits and sees what was decided.
     *
     * @throws NoSuchPromptException when there is none
     * @throws PromptConflictException when it was decided already
     */
    static PromptPromotionEntity requireOpen(EntityManager em, String id) {
        PromptPromotionEntity entity = em.find(PromptPromotionEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entity == null) {
            throw new NoSuchPromptException(Conflict.PROMOTION_GONE);
        }
        if (!entity.isOpen()) {
            throw new PromptConflictException(Conflict.PROMOTION_DECIDED);
        }
        return entity;
    }

    /** Newest first. */
    static List<PromptPromotionEntity> of(EntityManager em, PromptEntity prompt) {
        return em.createQuery(
                        "select p from PromptPromotionEntity p where p.promptId = :prompt"
                                + " order by p.askedAt desc, p.id desc",
                        PromptPromotionEntity.class)
                .setParameter("prompt", prompt.id())
                .getResultList();
    }

    /** Whether somebody has asked for the label, and that can be approved. */
    static boolean hasOpen(EntityManager em, PromptEntity prompt, String label) {
        PromptLabelEntity sits = LabelMoves.find(em, prompt, label);
        return of(em, prompt).stream()
                .anyMatch(each -> each.isOpen() && each.label().equals(label) && !each.isStale(sits));
    }

    static PromptEntity prompt(EntityManager em, PromptPromotionEntity entity) {
        return Objects.requireNonNull(em.find(PromptEntity.class, entity.promptId()));
    }

    static PromptPromotion promotion(EntityManager em, PromptPromotionEntity entity) {
        PromptEntity prompt = prompt(em, entity);
        return entity.promotion(prompt.name(), LabelMoves.find(em, prompt, entity.label()));
    }

    /**
     * Makes room for a new request: an open one goes if it is stale.
     *
     * @throws PromptConflictException when there is an open one that can be approved
     */
    static void overtake(
            EntityManager em, PromptEntity prompt, String label, @Nullable PromptLabelEntity sits, Instant now) {
        for (PromptPromotionEntity open : of(em, prompt)) {
            if (!open.isOpen() || !open.label().equals(label)) {
                continue;
            }
            if (!open.isStale(sits)) {
                throw new PromptConflictException(Conflict.PROMOTION_OPEN, open.askedBy(), label);
            }
            open.decide(State.OVERTAKEN, "", now, "The label was moved in another way.");
        }
        em.flush(); // before the new one is put in: there is one open at a time
    }
}
