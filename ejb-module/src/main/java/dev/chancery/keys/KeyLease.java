package dev.chancery.keys;

import java.time.Duration;

/** A key, lent to one attempt. To be closed when the attempt is over. */
public interface KeyLease extends AutoCloseable {
    /** The key. */
    ApiKey key();

    /** The API asked for a pause: nobody gets this key until it is over. */
    void park(Duration pause);

    /** The API does not accept the key: nobody gets it until it is worth another try. */
    void reject();

    /** Gives the key back. */
    @Override
    void close();
}
