package dev.chancery.testing.ledgercheck;

import static dev.chancery.testing.ledgercheck.Invariant.I4;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * I4: a budget that blocks is passed by no more than one attempt, and counts nothing that no row has. What an attempt
 * had set aside is gone when it is over; the dearest row stands for it.
 */
final class SpendCheck {

    private final Ledger ledger;

    SpendCheck(Evidence evidence) {
        this.ledger = evidence.ledger();
    }

    Stream<Violation> violations() {
        return ledger.spends().stream().flatMap(spend -> Stream.concat(passed(spend), phantom(spend)));
    }

    private Stream<Violation> passed(Spend spend) {
        BigDecimal most =
                spend.limit().add(costs().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO));
        return spend.mostSpent().compareTo(most) <= 0
                ? Stream.empty()
                : violation(
                        spend,
                        "has spent " + spend.mostSpent() + " of " + spend.limit() + ", more than one attempt too much");
    }

    private Stream<Violation> phantom(Spend spend) {
        BigDecimal cost = costs().reduce(BigDecimal.ZERO, BigDecimal::add);
        return anyUnpriced() || spend.spent().compareTo(cost) <= 0
                ? Stream.empty()
                : violation(spend, "has spent " + spend.spent() + ", but all rows cost " + cost);
    }

    /** An answer without a price counts as what was set aside for it, which no row has. */
    private boolean anyUnpriced() {
        return ledger.rows().stream().anyMatch(row -> row.state() == Row.State.SUCCEEDED && row.cost() == null);
    }

    private Stream<BigDecimal> costs() {
        return ledger.rows().stream().map(Row::cost).filter(Objects::nonNull);
    }

    private static Stream<Violation> violation(Spend spend, String sentence) {
        return Stream.of(new Violation(I4, "budget " + spend.budget(), sentence));
    }
}
