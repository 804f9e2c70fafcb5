package dev.chancery.alerts;

import dev.chancery.outbox.AlertKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries; what is null does not matter.
 *
 * @param from the earliest instant
 * @param to the instant before which the alert was passed on
 * @param channelId to which channel
 * @param kind of which kind
 * @param state what became of it
 */
public record AlertQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String channelId,
        @Nullable AlertKind kind,
        @Nullable DeliveryState state) {
    /** Every delivery. */
    public static final AlertQuery ALL = new AlertQuery(null, null, null, null, null);
}
