package dev.chancery.api.conversations;

import dev.chancery.conversations.ConversationRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, without what was said.
 *
 * @param name the id by which its callers name it
 * @param principal whose it is; empty for nobody known
 * @param promptName the managed prompt of its latest turn that had one
 * @param turns how many are stored, of the user and of Claude
 */
public record ConversationView(
        String id,
        String name,
        String application,
        String principal,
        @Nullable String promptName,
        Instant createdAt,
        Instant lastTurnAt,
        int turns) {
    static ConversationView of(ConversationRow row) {
        return new ConversationView(
                row.id(),
                row.name(),
                row.application(),
                row.principal(),
                row.promptName(),
                row.createdAt(),
                row.lastTurnAt(),
                row.turns());
    }
}
