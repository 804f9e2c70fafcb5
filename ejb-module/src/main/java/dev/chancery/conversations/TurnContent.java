package dev.chancery.conversations;

import dev.chancery.messages.ContentBlock;
import dev.chancery.messages.Fields;
import dev.chancery.messages.ToolResultBlock;
import dev.chancery.messages.ToolUseBlock;
import dev.chancery.messages.Turn;
import dev.chancery.messages.http.TokenEstimate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a turn, as far as a conversation has to know. */
final class TurnContent {
    private TurnContent() {}

    /** Whether a conversation may begin with it: a turn of the user that answers no tool. */
    static boolean begins(Turn turn) {
        return turn.role().equals("user") && turn.content().stream().noneMatch(ToolResultBlock.class::isInstance);
    }

    /** Roughly how many tokens it has. */
    static long estimate(Turn turn) {
        return TokenEstimate.of(turn.fields());
    }

    /** The calls of tools whose results Claude waits for, by id. */
    static List<String> toolUses(Turn turn) {
        List<String> ids = new ArrayList<>();
        for (ContentBlock block : turn.content()) {
            if (turn.role().equals("assistant") && block instanceof ToolUseBlock use) {
                ids.add(use.id());
            }
        }
        return ids;
    }

    /** The calls of tools whose results it has, by id. */
    static List<String> toolResults(Turn turn) {
        List<String> ids = new ArrayList<>();
        for (ContentBlock block : turn.content()) {
            if (block instanceof ToolResultBlock result) {
                ids.add(result.toolUseId());
            }
        }
        return ids;
    }

    /**
     * The turn without its cache breakpoints: the API takes only a few in a request, and those are for the request to
     * set. What is cached is the same with and without them.
     */
    static Turn uncached(Turn turn) {
        return new Turn(blocksUncached(turn.fields()));
    }

    private static Fields blocksUncached(Fields fields) {
        if (!(fields.value("content") instanceof List<?> blocks)) {
            return fields;
        }
        List<@Nullable Object> plain = new ArrayList<>(blocks.size());
        for (Object block : blocks) {
            plain.add(block instanceof Fields object ? blocksUncached(object).without("cache_control") : block);
        }
        return fields.with("content", plain);
    }
}
