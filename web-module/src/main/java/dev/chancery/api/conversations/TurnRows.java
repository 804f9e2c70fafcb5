package dev.chancery.api.conversations;

import dev.chancery.conversations.StoredTurn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns of a conversation, in order.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record TurnRows(List<TurnView> items, @Nullable String next) {
    /** @param inAll how many turns the conversation has */
    static TurnRows of(List<StoredTurn> turns, int inAll) {
        int last = turns.isEmpty() ? inAll : turns.get(turns.size() - 1).number();
        return new TurnRows(turns.stream().map(TurnView::of).toList(), last < inAll ? String.valueOf(last + 1) : null);
    }
}
