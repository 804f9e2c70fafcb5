package dev.chancery.testing.ledgercheck;

import static dev.chancery.testing.ledgercheck.Invariant.I3;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I3: what a caller was told is there, as it was told. */
final class AcknowledgementCheck {

    private final Evidence evidence;
    private final Map<String, List<Row>> rows;

    AcknowledgementCheck(Evidence evidence) {
        this.evidence = evidence;
        this.rows = evidence.rowsByConversation();
    }

    Stream<Violation> violations() {
        return evidence.told().stream().flatMap(this::check);
    }

    /** A call may have failed attempts besides the one that succeeded. */
    private Stream<Violation> check(Told told) {
        List<Row> found = rows.getOrDefault(told.call(), List.of());
        List<Row> succeeded =
                found.stream().filter(row -> row.state() == Row.State.SUCCEEDED).toList();
        return told.succeeded() ? success(told, found, succeeded) : failure(told, succeeded);
    }

    private static Stream<Violation> success(Told told, List<Row> found, List<Row> succeeded) {
        if (succeeded.size() != 1) {
            return violation(told, "was told as a success and is " + states(found));
        }
        Tokens used = succeeded.get(0).used();
        return used != null && used.input() == told.input() && used.output() == told.output()
                ? Stream.empty()
                : violation(
                        told, "was told with " + told.input() + " and " + told.output() + " tokens and has " + used);
    }

    private static String states(List<Row> rows) {
        return rows.isEmpty()
                ? "nowhere"
                : rows.stream().map(row -> row.state().name()).collect(Collectors.joining(", "));
    }

    private static Stream<Violation> failure(Told told, List<Row> succeeded) {
        return succeeded.isEmpty() ? Stream.empty() : violation(told, "was told as a failure and is SUCCEEDED");
    }

    private static Stream<Violation> violation(Told told, String sentence) {
        return Stream.of(new Violation(I3, told.call(), sentence));
    }
}
