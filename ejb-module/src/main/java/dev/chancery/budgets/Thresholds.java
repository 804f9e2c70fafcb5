package dev.chancery.budgets;

import java.math.BigDecimal;
import java.util.List;

/** How much of a budget is used, in per cent. */
final class Thresholds {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Thresholds() {}

    /** The highest threshold that is reached; 0 for none. */
    static int reached(Budget budget, BigDecimal spent, BigDecimal limit) {
        return budget.terms().thresholds().stream()
                .filter(percent -> isReached(percent, spent, limit))
                .reduce(0, Math::max);
    }

    private static boolean isReached(int percent, BigDecimal spent, BigDecimal limit) {
        return spent.signum() > 0
                && spent.multiply(HUNDRED).compareTo(limit.multiply(BigDecimal.valueOf(percent))) >= 0;
    }

    /** Those above one, up to another. */
    static List<Integer> between(Budget budget, int above, int upTo) {
        return budget.terms().thresholds().stream()
                .filter(percent -> percent > above && percent <= upTo)
                .toList();
    }
}
