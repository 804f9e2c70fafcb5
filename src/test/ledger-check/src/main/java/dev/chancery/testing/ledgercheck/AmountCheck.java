package dev.chancery.testing.ledgercheck;

import static dev.chancery.testing.ledgercheck.Invariant.I2;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** I2: tokens and cost of what succeeded, to the last digit. */
final class AmountCheck {

    private final Evidence evidence;
    private final Map<String, List<Received>> received;

    AmountCheck(Evidence evidence) {
        this.evidence = evidence;
        this.received = evidence.receivedByAttempt();
    }

    Stream<Violation> violations() {
        return evidence.ledger().rows().stream()
                .filter(row -> row.state() == Row.State.SUCCEEDED)
                .flatMap(row -> Stream.concat(tokens(row), cost(row)));
    }

    private Stream<Violation> tokens(Row row) {
        return received.getOrDefault(row.id(), List.of()).stream()
                .filter(attempt -> !Objects.equals(row.used(), attempt.used()))
                .map(attempt ->
                        new Violation(I2, row.id(), "has " + row.used() + ", but the API counted " + attempt.used()));
    }

    /** What is not ordinary is left to the tests of prices. */
    private Stream<Violation> cost(Row row) {
        Tokens used = row.used();
        if (!row.ordinary() || used == null) {
            return Stream.empty();
        }
        Optional<BigDecimal> due = Optional.ofNullable(row.priceId())
                .flatMap(price -> Rate.cost(evidence.ledger().rates(), price, used));
        Optional<BigDecimal> cost = Optional.ofNullable(row.cost());
        return same(due, cost)
                ? Stream.empty()
                : Stream.of(new Violation(
                        I2,
                        row.id(),
                        "costs " + text(cost) + ", but by price " + row.priceId() + " it is " + text(due)));
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.map(amount -> amount.compareTo(other.orElseThrow()) == 0).orElse(true);
    }

    private static String text(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("unknown");
    }
}
