package dev.chancery.keys;

import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;
import java.time.Duration;

/** Lends keys to attempts: the one that rested longest first, never one that is parked or rejected. */
public interface KeyRing {
    /**
     * A key for one attempt. Blocks while all usable keys are parked, if one becomes free in time.
     *
     * @param patience the longest wait
     * @throws KeyException when no key is configured, or none is accepted by the API
     * @throws RateLimitedException at once, when no key becomes free in time
     * @throws InterruptedException when interrupted while it waits
     */
    KeyLease lease(Duration patience) throws InterruptedException;
}
