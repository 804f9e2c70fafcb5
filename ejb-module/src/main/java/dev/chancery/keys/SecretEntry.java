package dev.chancery.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret as people see it.
 *
 * @param id its id, with which the steps are taken
 * @param hint its first 10 and last 4 characters
 * @param verified whether the API accepted it when it was last asked
 * @param verification what the API said then; null when it was not asked
 * @param verifiedAt when that was
 * @param grace how long the one before it is to go on when this one is activated
 * @param retireAt until when a draining one is a fallback
 * @param lastUsed when it was last sent, to the minute
 * @param inFlight how many calls are under way with it on this node
 * @param deactivatedAt when it was deactivated by the Admin API
 */
public record SecretEntry(
        String id,
        KeyState state,
        String hint,
        String createdBy,
        Instant createdAt,
        boolean verified,
        @Nullable KeyVerdict verification,
        @Nullable Instant verifiedAt,
        Grace grace,
        @Nullable Instant activatedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant retireAt,
        @Nullable Instant lastUsed,
        int inFlight,
        @Nullable Instant deactivatedAt) {}
