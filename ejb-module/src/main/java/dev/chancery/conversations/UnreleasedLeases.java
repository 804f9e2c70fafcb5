package dev.chancery.conversations;

import dev.chancery.conversations.ConversationStore.Lease;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leases of this node whose turns have ended, and that may still be in the database, because it failed. Bounded: what is
 * beyond ends by its time.
 */
final class UnreleasedLeases {
    private static final int MOST = 10_000;

    private final Map<String, Lease> byToken = new ConcurrentHashMap<>();

    void add(Lease lease) {
        if (byToken.size() < MOST) {
            byToken.put(lease.token(), lease);
        }
    }

    boolean has(@Nullable String token) {
        return token != null && byToken.containsKey(token);
    }

    /** Releases one after the other, and knows it no more; what that throws ends the round. */
    void retry(Consumer<Lease> release) {
        for (Lease lease : byToken.values()) {
            release.accept(lease);
            byToken.remove(lease.token());
        }
    }
}
