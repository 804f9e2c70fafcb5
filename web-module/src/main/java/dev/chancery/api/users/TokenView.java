package dev.chancery.api.users;

import dev.chancery.access.Role;
import dev.chancery.users.ApiToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API token; not the token itself.
 *
 * @param role that it is limited to
 * @param expiresAt from then on it opens nothing
 * @param usedAt when it was last used, to some minutes; null for never
 * @param revokedAt null while it is not
 */
public record TokenView(
        String id,
        String name,
        Role role,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    static TokenView of(ApiToken token) {
        return new TokenView(
                token.id(),
                token.name(),
                token.role(),
                token.createdAt(),
                token.expiresAt(),
                token.usedAt(),
                token.revokedAt());
    }
}
