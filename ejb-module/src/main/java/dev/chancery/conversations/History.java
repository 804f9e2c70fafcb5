package dev.chancery.conversations;

import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said before, as it is sent.
 *
 * @param stopReason why Claude stopped in the last turn; null when that is not known, or there is none
 */
record History(List<Turn> turns, @Nullable String stopReason) {
    static final History NONE = new History(List.of(), null);

    History {
        turns = List.copyOf(turns);
    }

    /**
     * The request with this before its own turns.
     *
     * @throws InvalidRequestException when the request's turns cannot follow
     */
    MessageRequest before(MessageRequest request) {
        List<Turn> next = request.turns();
        checkFollowedBy(next);
        List<Turn> all = new ArrayList<>(turns.size() + next.size());
        turns.forEach(turn -> all.add(TurnContent.uncached(turn)));
        all.addAll(next);
        return request.with("messages", all);
    }

    private void checkFollowedBy(List<Turn> next) {
        if (next.isEmpty()) {
            if (!StopReason.PAUSE_TURN.value().equals(stopReason)) {
                throw invalid("must have a turn: what is asked next in the conversation");
            }
            return;
        }
        List<String> uses = turns.isEmpty() ? List.of() : TurnContent.toolUses(turns.get(turns.size() - 1));
        Turn first = next.get(0);
        Set<String> results = Set.copyOf(TurnContent.toolResults(first));
        if (!results.containsAll(uses)) {
            throw invalid("must begin with a turn of the user that has a tool_result for each tool that Claude"
                    + " asked for in the conversation: " + String.join(", ", uses));
        }
        if (!Set.copyOf(uses).containsAll(results)) {
            throw invalid("must not begin with a tool_result that Claude did not ask for in the conversation");
        }
    }

    private static InvalidRequestException invalid(String rule) {
        return new InvalidRequestException(ErrorDetails.ofField("messages", "messages " + rule + "."), null);
    }
}
