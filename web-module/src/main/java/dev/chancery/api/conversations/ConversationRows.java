package dev.chancery.api.conversations;

import dev.chancery.conversations.ConversationPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of conversations, the one that was had last first.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record ConversationRows(
        List<ConversationView> items, @Nullable String next) {
    static ConversationRows of(ConversationPage page) {
        return new ConversationRows(
                page.rows().stream().map(ConversationView::of).toList(), page.next());
    }
}
