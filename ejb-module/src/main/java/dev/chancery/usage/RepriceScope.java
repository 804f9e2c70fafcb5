package dev.chancery.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts are to be priced again.
 *
 * @param from those that began at this instant or later
 * @param to those that began before this instant
 * @param model only those that this model answered; null for all
 * @param onlyUnpriced only those that had no price
 */
public record RepriceScope(
        Instant from, Instant to, @Nullable String model, boolean onlyUnpriced) {
    /** @throws InvalidReportException when the time or the model's length is not allowed */
    public RepriceScope {
        CallFilter all = CallFilter.between(from, to);
        CallFilter checked = model == null ? all : all.with(CallField.MODEL, model);
        assert checked.from().equals(from);
    }

    CallFilter filter() {
        CallFilter all = CallFilter.between(from, to);
        CallFilter some = model == null ? all : all.with(CallField.MODEL, model);
        return onlyUnpriced ? some.onlyUnpriced() : some;
    }
}
