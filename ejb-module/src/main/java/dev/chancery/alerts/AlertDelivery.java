package dev.chancery.alerts;

import dev.chancery.outbox.AlertKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert on its way to a channel.
 *
 * @param id a UUID of version 7
 * @param alertId the same for all channels that are told of it
 * @param channelId empty when no channel takes it
 * @param channel its name then
 * @param subject what the alert is about, as people call it
 * @param sentence what happened, in English, as it is told
 * @param body the JSON that is sent
 * @param attempts how often it was tried
 * @param problem why the last attempt failed, or why there is none; empty when there is nothing to say
 * @param created when it was passed on to the channel
 * @param next when it is tried next; null when it is not
 * @param ended when it was sent or given up; null while it waits
 */
public record AlertDelivery(
        String id,
        String alertId,
        String channelId,
        String channel,
        AlertKind kind,
        String subject,
        String sentence,
        String body,
        DeliveryState state,
        int attempts,
        String problem,
        Instant created,
        @Nullable Instant next,
        @Nullable Instant ended) {}
