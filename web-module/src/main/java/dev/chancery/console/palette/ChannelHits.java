package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.AlertChannels;
import dev.chancery.console.kit.Query;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds channels of alerts by their names. */
@ApplicationScoped
class ChannelHits implements PaletteSource {
    private final AlertChannels channels;
    private final Callers callers;

    @Inject
    ChannelHits(AlertChannels channels, Callers callers) {
        this.channels = channels;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    ChannelHits() {
        this.channels = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        if (!callers.current().mayAny(Permission.READ_ALERTS)) {
            return List.of();
        }
        Wanted wanted = new Wanted(text);
        return channels.list().stream()
                .filter(channel -> wanted.isIn(channel.terms().name()))
                .limit(most)
                .map(ChannelHits::hit)
                .toList();
    }

    private static PaletteHit hit(AlertChannel channel) {
        Query query = Query.empty().with("channel", channel.id());
        return PaletteHit.in(
                "alerts", query, PaletteKind.CHANNEL, channel.terms().name());
    }
}
