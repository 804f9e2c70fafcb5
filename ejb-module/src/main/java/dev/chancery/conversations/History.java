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
 * @param summary of the turns that are not sent any more; null when there are none, or they are dropped
 * @param turns those that are sent
 * @param last the last turn of all; null before the first
 * @param stopReason why Claude stopped in the last turn; null when that is not known
 */
record History(
        @Nullable String summary,
        List<Turn> turns,
        @Nullable Turn last,
        @Nullable String stopReason) {
    static final History NONE = new History(null, List.of(), null, null);

    private static final String SUMMARY = "Summary of what was said in this conversation before, made by Claude:\n\n";

    History {
        turns = List.copyOf(turns);
    }

    History summary(String text) {
        return new History(text, turns, last, stopReason);
    }

    /** The request with this before its own turns. A summary is a turn of the user that says so. */
    MessageRequest before(MessageRequest request) {
        List<Turn> next = request.turns();
        List<Turn> all = new ArrayList<>(turns.size() + next.size() + 1);
        if (summary != null) {
            all.add(Turn.of("user", SUMMARY + summary));
        }
        turns.forEach(turn -> SentTurn.of(turn).ifPresent(all::add));
        all.addAll(next);
        return request.with("messages", all);
    }

    /** @throws InvalidRequestException when the turns cannot follow */
    void checkFollowedBy(List<Turn> next) {
        if (next.isEmpty()) {
            if (!StopReason.PAUSE_TURN.value().equals(stopReason)) {
                throw invalid("must have a turn: what is asked next in the conversation");
            }
            return;
        }
        List<String> uses = last == null ? List.of() : TurnContent.toolUses(last);
        Set<String> results = Set.copyOf(TurnContent.toolResults(next.get(0)));
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
