package dev.chancery.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period in numbers.
 *
 * @param use the sums
 * @param before those of the period to compare with
 * @param duration from the first byte sent to the end of the answer; null where no histogram is kept: by person or tag
 * @param firstContent from the first byte sent to the first content of a stream; null as the other
 * @param saved what the prompt cache saved
 * @param forecastForMonth what the month under way costs when it goes on as the last seven days; null when nothing
 *     was recorded yet
 */
public record UsageTiles(
        Use use,
        Use before,
        @Nullable Latency duration,
        @Nullable Latency firstContent,
        Saving saved,
        @Nullable BigDecimal forecastForMonth) {
    /** The spend against that of the period before: 0.1 is a tenth more; empty when there was none before. */
    public Optional<BigDecimal> spendGrowth() {
        return before.cost().signum() == 0
                ? Optional.empty()
                : Optional.of(use.cost().subtract(before.cost()).divide(before.cost(), 4, RoundingMode.HALF_EVEN));
    }
}
