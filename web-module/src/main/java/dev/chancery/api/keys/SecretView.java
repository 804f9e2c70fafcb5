package dev.chancery.api.keys;

import dev.chancery.keys.Grace;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.SecretEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a secret; never itself.
 *
 * @param id with which steps are taken
 * @param hint its first 10 and last 4 characters
 * @param verification what the API said when it was last asked; null when it was not
 * @param grace how long the one before it is to go on when this one is put into use
 * @param retireAt until when a draining one is a fallback
 * @param inFlight how many calls are under way with it on the node that answers
 */
public record SecretView(
        String id,
        KeyState state,
        String hint,
        String createdBy,
        Instant createdAt,
        @Nullable Verdict verification,
        @Nullable Instant verifiedAt,
        Grace grace,
        @Nullable Instant activatedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant retireAt,
        @Nullable Instant lastUsed,
        int inFlight) {
    /**
     * What the API said of a secret.
     *
     * @param status the HTTP status; 0 without an answer
     * @param message what went wrong; empty when nothing did
     */
    public record Verdict(
            boolean accepted,
            int status,
            @Nullable String requestId,
            @Nullable String organization,
            String message) {
        static @Nullable Verdict of(@Nullable KeyVerdict verdict) {
            return verdict == null
                    ? null
                    : new Verdict(
                            verdict.accepted(),
                            verdict.status(),
                            verdict.requestId(),
                            verdict.organization(),
                            verdict.message());
        }
    }

    static SecretView of(SecretEntry secret) {
        return new SecretView(
                secret.id(),
                secret.state(),
                secret.hint(),
                secret.createdBy(),
                secret.createdAt(),
                Verdict.of(secret.verification()),
                secret.verifiedAt(),
                secret.grace(),
                secret.activatedAt(),
                secret.expiresAt(),
                secret.retireAt(),
                secret.lastUsed(),
                secret.inFlight());
    }
}
