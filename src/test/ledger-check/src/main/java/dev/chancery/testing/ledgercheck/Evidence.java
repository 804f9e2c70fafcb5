package dev.chancery.testing.ledgercheck;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The three sources, which must agree. */
public record Evidence(List<Told> told, List<Received> received, Ledger ledger) {

    /** Copies what it is given. */
    public Evidence {
        told = List.copyOf(told);
        received = List.copyOf(received);
    }

    Map<String, Row> rowsById() {
        return ledger.rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
    }

    Map<String, List<Row>> rowsByConversation() {
        return ledger.rows().stream()
                .filter(row -> !row.conversation().isEmpty())
                .collect(Collectors.groupingBy(Row::conversation));
    }

    Map<String, List<Received>> receivedByAttempt() {
        return received.stream()
                .filter(attempt -> attempt.attempt() != null)
                .collect(Collectors.groupingBy(Received::name));
    }
}
