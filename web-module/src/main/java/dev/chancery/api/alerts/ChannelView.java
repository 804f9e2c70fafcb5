package dev.chancery.api.alerts;

import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.ChannelType;
import java.time.Instant;
import java.util.List;

/**
 * A channel, without its secret.
 *
 * @param address as much of it as may be shown: of a webhook only the beginning
 * @param signed whether what is sent is signed
 * @param kinds what it tells of
 * @param enabled whether it tells at all
 */
public record ChannelView(
        String id,
        long version,
        String name,
        ChannelType type,
        String address,
        boolean signed,
        List<String> kinds,
        boolean enabled,
        Instant createdAt) {
    static ChannelView of(AlertChannel channel) {
        return new ChannelView(
                channel.id(),
                channel.version(),
                channel.terms().name(),
                channel.type(),
                channel.address(),
                channel.signed(),
                channel.terms().kinds().stream().map(Enum::name).toList(),
                channel.terms().enabled(),
                channel.created());
    }
}
