package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import java.util.List;
import java.util.function.UnaryOperator;

/** A request with only those turns that follow Claude's last answer: what an earlier request has not held. */
final class LatestTurns {
    private LatestTurns() {}

    /** Also of the requests of a batch. */
    static Fields of(Fields request) {
        Fields latest = request.value("messages") instanceof List<?> turns
                ? request.with("messages", turns.subList(begin(turns), turns.size()))
                : request;
        return latest.value("requests") instanceof List<?>
                ? FieldTexts.content(latest, "requests", UnaryOperator.identity(), LatestTurns::ofEntry)
                : latest;
    }

    private static Fields ofEntry(Fields entry) {
        return entry.value("params") instanceof Fields params ? entry.with("params", of(params)) : entry;
    }

    /** After the last answer; assistant turns at the end are none, but words that the caller puts into Claude's mouth. */
    private static int begin(List<?> turns) {
        int begin = turns.size();
        while (begin > 0 && isAnswer(turns.get(begin - 1))) {
            begin--;
        }
        while (begin > 0 && !isAnswer(turns.get(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isAnswer(Object turn) {
        return turn instanceof Fields fields && "assistant".equals(fields.value("role"));
    }
}
