package dev.chancery.users;

import dev.chancery.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API token; not the token itself.
 *
 * @param id never changes
 * @param name that its user gave it
 * @param role that it is limited to
 * @param createdAt to the microsecond, as all instants here
 * @param expiresAt from then on it is worth nothing
 * @param usedAt when it was last used, to some minutes; null for never
 * @param revokedAt null while it is not
 */
public record ApiToken(
        String id,
        String name,
        Role role,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    /** Whether it opens anything at this moment, as far as it depends on the token. */
    public boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
