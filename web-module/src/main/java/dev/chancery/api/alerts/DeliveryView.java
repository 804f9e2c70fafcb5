package dev.chancery.api.alerts;

import dev.chancery.alerts.AlertDelivery;
import dev.chancery.alerts.DeliveryState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert on its way to a channel.
 *
 * @param alertId the same for all channels that are told of it
 * @param channelId empty when no channel takes it
 * @param channel its name then
 * @param subject what the alert is about
 * @param sentence what happened, as it is told
 * @param body the JSON that is sent, as a text
 * @param attempts how often it was tried
 * @param problem why the last attempt failed, or why there is none; empty when there is nothing to say
 * @param createdAt when it was passed on to the channel
 * @param next when it is tried next; null when it is not
 * @param endedAt when it was sent or given up; null while it waits
 */
public record DeliveryView(
        String id,
        String alertId,
        String channelId,
        String channel,
        String kind,
        String subject,
        String sentence,
        String body,
        DeliveryState state,
        int attempts,
        String problem,
        Instant createdAt,
        @Nullable Instant next,
        @Nullable Instant endedAt) {
    static DeliveryView of(AlertDelivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.alertId(),
                delivery.channelId(),
                delivery.channel(),
                delivery.kind().name(),
                delivery.subject(),
                delivery.sentence(),
                delivery.body(),
                delivery.state(),
                delivery.attempts(),
                delivery.problem(),
                delivery.created(),
                delivery.next(),
                delivery.ended());
    }
}
