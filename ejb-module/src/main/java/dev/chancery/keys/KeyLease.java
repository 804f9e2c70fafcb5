package dev.chancery.keys;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A key, lent to one attempt. To be closed when the attempt is over; its methods do not block and may be called from
 * any thread, but by one at a time.
 */
public interface KeyLease extends AutoCloseable {
    /** The key. */
    ApiKey key();

    /**
     * The key's stable id, the same before and after a rotation; {@code configured:} and its name when it is one of the
     * configuration.
     */
    String keyId();

    /**
     * Whether the key may be sent now: false once it is retired. To be asked right before the bytes leave: from then on
     * the attempt counts as sent.
     */
    boolean usable();

    /** The API asked for a pause: nobody gets this key until it is over. */
    void park(Duration pause);

    /** The API does not accept the key: nobody gets it until it is worth another try. */
    void reject();

    /**
     * The API answered.
     *
     * @param header gives the value of one of the answer's headers, or null
     */
    void answered(UnaryOperator<@Nullable String> header);

    /**
     * The attempt is known to have used so many tokens; without this word a sent one counts as estimated. At most once,
     * also after {@link #close()}, when a stream ends.
     */
    void used(long inputTokens, long outputTokens);

    /** Gives the key back; what was not sent is given back to its rate limits. */
    @Override
    void close();
}
