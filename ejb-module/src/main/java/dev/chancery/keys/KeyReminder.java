package dev.chancery.keys;

import java.time.Duration;
import java.time.Instant;

/**
 * A CDI event: something is to be done for a key. Fired once for each of 14 days, 3 days and 24 hours before, on one
 * node, on a thread of the container's.
 *
 * @param keyId the key's stable id
 * @param name its name
 * @param reason what is due
 * @param due when
 * @param before which of the three it is
 */
public record KeyReminder(String keyId, String name, Reason reason, Instant due, Duration before) {
    /** What is due. */
    public enum Reason {
        /** The policy, or the organisation's maximum age, asks for a rotation. */
        ROTATION,
        /** A secret expires. */
        EXPIRY
    }
}
