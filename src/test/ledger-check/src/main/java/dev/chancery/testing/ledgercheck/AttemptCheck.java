package dev.chancery.testing.ledgercheck;

import static dev.chancery.testing.ledgercheck.Invariant.I1;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** I1: a row for each attempt, no row too many, and none without an outcome. */
final class AttemptCheck {

    private final Evidence evidence;
    private final Map<String, Row> rows;
    private final Map<String, List<Received>> received;

    AttemptCheck(Evidence evidence) {
        this.evidence = evidence;
        this.rows = evidence.rowsById();
        this.received = evidence.receivedByAttempt();
    }

    Stream<Violation> violations() {
        return Stream.of(
                        evidence.received().stream().flatMap(this::withoutRow),
                        received.entrySet().stream().flatMap(AttemptCheck::sentTwice),
                        evidence.ledger().rows().stream().flatMap(this::without),
                        evidence.ledger().rows().stream().flatMap(this::otherwise))
                .flatMap(all -> all);
    }

    private Stream<Violation> withoutRow(Received attempt) {
        if (attempt.attempt() == null) {
            return violation(attempt.name(), "reached the API without the id of a row");
        }
        return rows.containsKey(attempt.attempt())
                ? Stream.empty()
                : violation(attempt.name(), "reached the API and has no row");
    }

    private static Stream<Violation> sentTwice(Map.Entry<String, List<Received>> attempt) {
        return attempt.getValue().size() == 1
                ? Stream.empty()
                : violation(
                        attempt.getKey(),
                        "reached the API " + attempt.getValue().size() + " times and has one row");
    }

    private Stream<Violation> without(Row row) {
        if (row.state() == Row.State.INTENT) {
            return violation(row.id(), "has no outcome");
        }
        return row.answered() && !received.containsKey(row.id())
                ? violation(row.id(), "is " + row.state() + " with an answer and never reached the API")
                : Stream.empty();
    }

    private Stream<Violation> otherwise(Row row) {
        return received.getOrDefault(row.id(), List.of()).stream().flatMap(attempt -> otherwise(row, attempt));
    }

    private static Stream<Violation> otherwise(Row row, Received attempt) {
        if (row.state() == Row.State.SUCCEEDED && !(attempt.status() == 200 && attempt.complete())) {
            return violation(row.id(), "is SUCCEEDED, but the API did not answer 200 to the end");
        }
        if (row.status() > 0 && row.status() != attempt.status()) {
            return violation(row.id(), "has status " + row.status() + ", but the API sent " + attempt.status());
        }
        return row.requestId().isEmpty() || row.requestId().equals(attempt.requestId())
                ? Stream.empty()
                : violation(row.id(), "has request " + row.requestId() + ", but the API sent " + attempt.requestId());
    }

    private static Stream<Violation> violation(String subject, String sentence) {
        return Stream.of(new Violation(I1, subject, sentence));
    }
}
