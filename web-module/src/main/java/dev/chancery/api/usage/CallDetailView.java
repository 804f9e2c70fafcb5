package dev.chancery.api.usage;

import dev.chancery.prices.BillingClass;
import dev.chancery.prices.Cost;
import dev.chancery.usage.CallDetail;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt and where its cost comes from.
 *
 * @param attempts all attempts of its call, itself among them, the first first
 * @param ladder one step for each class that was consumed, by its price row as that is now; empty without one
 * @param current whether that is the frozen cost: if not, the price row was changed since
 */
public record CallDetailView(CallView attempt, List<CallView> attempts, List<CostStep> ladder, boolean current) {
    /**
     * One step of the ladder.
     *
     * @param quantity tokens, or searches
     * @param rateUsd for a million tokens, or a thousand searches; null when not known
     * @param factor what the way of the request makes of the rate
     * @param amountUsd null when the rate is not known
     */
    public record CostStep(
            BillingClass billed,
            long quantity,
            @Nullable BigDecimal rateUsd,
            BigDecimal factor,
            @Nullable BigDecimal amountUsd) {}

    static CallDetailView of(CallDetail detail) {
        Cost ladder = detail.ladder();
        return new CallDetailView(
                CallView.of(detail.row()),
                detail.attempts().stream().map(CallView::of).toList(),
                ladder == null
                        ? List.of()
                        : ladder.lines().stream().map(CallDetailView::step).toList(),
                detail.current());
    }

    private static CostStep step(Cost.Line line) {
        return new CostStep(line.billed(), line.quantity(), line.rate(), line.factor(), line.amount());
    }
}
