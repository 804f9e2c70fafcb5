package dev.chancery.testing.ledgercheck;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the invariants I1 to I4 against a ledger at rest: no attempt is under way and no node is about to recover. */
public final class LedgerCheck {

    private LedgerCheck() {}

    /** Everything that does not hold; empty when all does. */
    public static List<Violation> violations(Evidence evidence) {
        return Stream.of(
                        new AttemptCheck(evidence).violations(),
                        new AmountCheck(evidence).violations(),
                        new AcknowledgementCheck(evidence).violations(),
                        new SumCheck(evidence).violations(),
                        new SpendCheck(evidence).violations())
                .flatMap(all -> all)
                .toList();
    }

    /** What was looked at, in a line: a check that found nothing because it saw nothing is none. */
    public static String scope(Evidence evidence) {
        Map<Row.State, Long> states = evidence.ledger().rows().stream()
                .collect(Collectors.groupingBy(Row::state, TreeMap::new, Collectors.counting()));
        return evidence.told().size() + " acknowledgements, "
                + evidence.received().size() + " attempts at the API, "
                + evidence.ledger().rows().size() + " rows " + states + ", "
                + evidence.ledger().sums().size() + " sums, "
                + evidence.ledger().spends().size() + " budgets";
    }
}
