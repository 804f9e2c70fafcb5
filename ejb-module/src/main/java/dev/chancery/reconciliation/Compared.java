package dev.chancery.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was metered here, and what Anthropic says.
 *
 * @param meteredTokens of all classes, by the ledger
 * @param billedTokens of all classes, by Anthropic's report of usage
 * @param meteredCost US dollars, by the ledger's prices
 * @param billedCost US dollars, by Anthropic's report of costs
 */
public record Compared(long meteredTokens, long billedTokens, BigDecimal meteredCost, BigDecimal billedCost) {
    /** Nothing on either side. */
    public static final Compared NOTHING = new Compared(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int PER_CENT = 2;
    private static final int PLACES = 4;

    /** Both together. */
    public Compared plus(Compared other) {
        return new Compared(
                meteredTokens + other.meteredTokens,
                billedTokens + other.billedTokens,
                meteredCost.add(other.meteredCost),
                billedCost.add(other.billedCost));
    }

    /** By how many per cent more tokens were metered than billed, below 0 for less; empty when none was billed. */
    public Optional<BigDecimal> tokenDrift() {
        return drift(BigDecimal.valueOf(meteredTokens), BigDecimal.valueOf(billedTokens));
    }

    /** By how many per cent more money was metered than billed, below 0 for less; empty when none was billed. */
    public Optional<BigDecimal> costDrift() {
        return drift(meteredCost, billedCost);
    }

    private static Optional<BigDecimal> drift(BigDecimal metered, BigDecimal billed) {
        return billed.signum() == 0
                ? Optional.empty()
                : Optional.of(metered.subtract(billed)
                        .movePointRight(PER_CENT)
                        .divide(billed, PLACES, RoundingMode.HALF_EVEN));
    }
}
