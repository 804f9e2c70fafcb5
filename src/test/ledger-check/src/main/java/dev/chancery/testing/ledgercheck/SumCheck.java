package dev.chancery.testing.ledgercheck;

import static dev.chancery.testing.ledgercheck.Invariant.I4;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** I4: each sum is that of its rows, and nothing is set aside at rest. */
final class SumCheck {

    private final Ledger ledger;

    SumCheck(Evidence evidence) {
        this.ledger = evidence.ledger();
    }

    Stream<Violation> violations() {
        return Stream.of(sums(), histogram(), reservations()).flatMap(all -> all);
    }

    private Stream<Violation> sums() {
        Map<Sum.Key, Sum> due = due();
        Set<Sum.Key> keys = new HashSet<>(due.keySet());
        keys.addAll(ledger.sums().keySet());
        return keys.stream()
                .flatMap(key -> compare(
                        key, due.getOrDefault(key, Sum.NOTHING), ledger.sums().getOrDefault(key, Sum.NOTHING)));
    }

    private static Stream<Violation> compare(Sum.Key key, Sum due, Sum found) {
        return due.same(found)
                ? Stream.empty()
                : violation(key.toString(), "is " + found + ", but its rows give " + due);
    }

    private Map<Sum.Key, Sum> due() {
        Map<Sum.Key, Sum> due = new HashMap<>();
        for (Row row : ledger.rows()) {
            if (row.state() != Row.State.INTENT) {
                row.counted()
                        .forEach(counted -> keys(row, counted).forEach(key -> due.merge(key, Sum.of(row), Sum::plus)));
            }
        }
        return due;
    }

    private Stream<Sum.Key> keys(Row row, Row.Counted counted) {
        return Stream.of(Sum.Span.values())
                .map(span -> span.of(row.hour()))
                .filter(time -> time.span() == Sum.Span.HOUR || ledger.summed().contains(time))
                .map(time -> new Sum.Key(time, counted.dimension(), counted.value(), row.model(), row.source()));
    }

    private Stream<Violation> histogram() {
        long due = ledger.rows().stream()
                .filter(row -> row.state() == Row.State.SUCCEEDED)
                .count();
        return due == ledger.histogram()
                ? Stream.empty()
                : violation("histogram", "counts " + ledger.histogram() + " durations, but " + due + " succeeded");
    }

    private Stream<Violation> reservations() {
        return ledger.reserved().signum() == 0
                ? Stream.empty()
                : violation(
                        "reservations", ledger.reserved().toPlainString() + " are set aside, but nothing is under way");
    }

    private static Stream<Violation> violation(String subject, String sentence) {
        return Stream.of(new Violation(I4, subject, sentence));
    }
}
