package dev.chancery.usage;

import dev.chancery.prices.Cost;
import dev.chancery.prices.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt and where its cost comes from.
 *
 * @param row the attempt
 * @param attempts all attempts of its call, itself among them, the first first
 * @param price the row by which it was priced, as that is now; null when there was none, or it is gone
 * @param ladder the cost by that row as it is now; null without a row, or when it is not known what was used
 * @param current whether that is the frozen cost: if not, the row was changed since
 */
public record CallDetail(
        CallRow row,
        List<CallRow> attempts,
        @Nullable Price price,
        @Nullable Cost ladder,
        boolean current) {
    /** Copies the list. */
    public CallDetail {
        attempts = List.copyOf(attempts);
    }
}
