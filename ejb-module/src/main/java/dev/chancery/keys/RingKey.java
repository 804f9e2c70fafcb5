package dev.chancery.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as the ring lends it.
 *
 * @param id of the secret
 * @param revision another one when the API has accepted the same secret anew
 * @param keyId what limits and ledger know it by
 * @param key the secret
 * @param models what it may serve
 * @param fallback whether it is lent only where no other is free
 * @param until when it is retired or expires; null for never
 */
record RingKey(
        String id,
        long revision,
        String keyId,
        ApiKey key,
        KeyModels models,
        boolean fallback,
        @Nullable Instant until) {

    /** A key of the configuration. */
    static RingKey configured(ApiKey key) {
        String id = "configured:" + key.name();
        return new RingKey(id, 0, id, key, KeyModels.ALL, false, null);
    }

    boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
