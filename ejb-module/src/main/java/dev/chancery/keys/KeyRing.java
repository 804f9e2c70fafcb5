package dev.chancery.keys;

import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;

/** Lends keys to attempts: the one that rested longest first, never one that is parked, rejected or retired. */
public interface KeyRing {
    /**
     * A key for one attempt. Blocks while all usable keys are parked or at their rate limit, if one becomes free in
     * time.
     *
     * @throws KeyException when there is no key for this need, or none is accepted by the API
     * @throws RateLimitedException at once, when no key becomes free within the need's patience
     * @throws InterruptedException when interrupted while it waits
     */
    KeyLease lease(KeyNeed need) throws InterruptedException;
}
