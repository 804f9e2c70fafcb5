package dev.chancery.testing.ledgercheck;

import static dev.chancery.testing.ledgercheck.Invariant.I3;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** I3: what a caller was told is there, as it was told. */
final class AcknowledgementCheck {

    private final Evidence evidence;
    private final Map<String, List<Row>> rows;

    AcknowledgementCheck(Evidence evidence) {
        this.evidence = evidence;
        this.rows = evidence.rowsByRequest();
    }

    Stream<Violation> violations() {
        return evidence.told().stream().filter(Told::hasRequestId).flatMap(this::check);
    }

    private Stream<Violation> check(Told told) {
        List<Row> found = rows.getOrDefault(told.requestId(), List.of());
        if (found.size() != 1) {
            return violation(told, "was told to a caller and has " + found.size() + " rows");
        }
        return told.succeeded() ? success(told, found.get(0)) : failure(told, found.get(0));
    }

    private static Stream<Violation> success(Told told, Row row) {
        if (row.state() != Row.State.SUCCEEDED) {
            return violation(told, "was told as a success and is " + row.state());
        }
        Tokens used = row.used();
        return used != null && used.input() == told.input() && used.output() == told.output()
                ? Stream.empty()
                : violation(
                        told, "was told with " + told.input() + " and " + told.output() + " tokens and has " + used);
    }

    private static Stream<Violation> failure(Told told, Row row) {
        return row.state() == Row.State.SUCCEEDED
                ? violation(told, "was told as a failure and is SUCCEEDED")
                : Stream.empty();
    }

    private static Stream<Violation> violation(Told told, String sentence) {
        return Stream.of(new Violation(I3, told.requestId(), sentence));
    }
}
