package dev.chancery.messages.http;

import dev.chancery.keys.ApiKey;
import dev.chancery.keys.KeyLease;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A key that is not the ring's, for calls that use no tokens; nobody else waits for it.
 *
 * @param keyId what the ledger knows it by
 */
record BorrowedKey(ApiKey key, String keyId) implements KeyLease {
    @Override
    public boolean usable() {
        return true;
    }

    @Override
    public void park(Duration pause) {
        // no ring, nobody to keep it from
    }

    @Override
    public void reject() {
        // who asked is told
    }

    @Override
    public void answered(UnaryOperator<@Nullable String> header) {
        // its limits are learnt once it is lent
    }

    @Override
    public void used(long inputTokens, long outputTokens) {
        // a free call
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
