package dev.chancery.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in the archive, without what was said.
 *
 * @param id in the archive; to be named to {@link ConversationArchive}
 * @param name the id by which its callers name it, as the ledger has it
 * @param principal whose it is; empty for nobody known
 * @param promptName the managed prompt of its latest turn that had one
 * @param turns how many are stored, of the user and of Claude
 */
public record ConversationRow(
        String id,
        String name,
        String application,
        String principal,
        @Nullable String promptName,
        Instant createdAt,
        Instant lastTurnAt,
        int turns) {
    static ConversationRow of(ConversationEntity entity) {
        return new ConversationRow(
                entity.id(),
                entity.name(),
                entity.application(),
                entity.principal(),
                entity.promptName(),
                entity.createdAt(),
                entity.lastTurnAt(),
                entity.turns());
    }
}
