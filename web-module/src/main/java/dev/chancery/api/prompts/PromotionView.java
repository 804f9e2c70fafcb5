package dev.chancery.api.prompts;

import dev.chancery.prompts.PromptPromotion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to put a protected label on a version, which a second person decides.
 *
 * @param id by which it is decided
 * @param prompt the prompt's name
 * @param version the number of the version that the label is to sit on, or to be tried on
 * @param share of the calls, in per cent, that are to go to it: 100 when the label itself moves
 * @param from the number of the version on which the label sat when it was asked for; null when it sat nowhere
 * @param stale whether the label was moved since, so that it cannot be approved any more
 * @param reason why, in the words of whoever asked
 * @param decidedBy who decided it; null while it is open
 * @param decidedAt null while it is open
 * @param comment why it was decided so; null while it is open
 */
public record PromotionView(
        String id,
        String prompt,
        String label,
        int version,
        int share,
        @Nullable Integer from,
        PromptPromotion.State state,
        boolean stale,
        String askedBy,
        Instant askedAt,
        String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {
    static PromotionView of(PromptPromotion promotion) {
        boolean decided = promotion.state() != PromptPromotion.State.OPEN;
        return new PromotionView(
                promotion.id(),
                promotion.prompt(),
                promotion.label(),
                promotion.number(),
                promotion.share(),
                promotion.from(),
                promotion.state(),
                promotion.stale(),
                promotion.askedBy(),
                promotion.askedAt(),
                promotion.askedWhy(),
                decided ? promotion.decidedBy() : null,
                promotion.decidedAt(),
                decided ? promotion.decidedWhy() : null);
    }
}
