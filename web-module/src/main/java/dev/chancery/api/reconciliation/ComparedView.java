package dev.chancery.api.reconciliation;

import dev.chancery.reconciliation.Compared;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was metered here, and what Anthropic says.
 *
 * @param tokenDriftPercent by how many per cent more tokens were metered than billed, below 0 for less; null when none was
 *     billed
 * @param costDriftPercent likewise for money
 */
public record ComparedView(
        long meteredTokens,
        long billedTokens,
        @Nullable BigDecimal tokenDriftPercent,
        BigDecimal meteredUsd,
        BigDecimal billedUsd,
        @Nullable BigDecimal costDriftPercent) {
    static ComparedView of(Compared compared) {
        return new ComparedView(
                compared.meteredTokens(),
                compared.billedTokens(),
                compared.tokenDrift().orElse(null),
                compared.meteredCost(),
                compared.billedCost(),
                compared.costDrift().orElse(null));
    }
}
