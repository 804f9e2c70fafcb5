package dev.chancery.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of conversations, the one that was had last first.
 *
 * @param next from where the next page goes on; null on the last one
 */
public record ConversationPage(
        List<ConversationRow> rows, @Nullable String next) {
    /** Copies the list. */
    public ConversationPage {
        rows = List.copyOf(rows);
    }
}
