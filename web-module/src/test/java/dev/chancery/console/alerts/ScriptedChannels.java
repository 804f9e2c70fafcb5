package dev.chancery.console.alerts;

import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.AlertChannels;
import dev.chancery.alerts.AlertDelivery;
import dev.chancery.alerts.ChannelAddress;
import dev.chancery.alerts.ChannelTerms;
import dev.chancery.alerts.ChannelType;
import dev.chancery.alerts.DeliveryState;
import dev.chancery.alerts.SigningSecret;
import dev.chancery.outbox.AlertKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Channels as the test says, which remember what was done with them. */
final class ScriptedChannels extends AlertChannels {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    final List<AlertChannel> channels = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    DeliveryState outcome = DeliveryState.SENT;

    @Nullable
    RuntimeException failure;

    static AlertChannel channel(String name, ChannelType type, String address, boolean signed) {
        return new AlertChannel("id-" + name, 7, ChannelTerms.ofEverything(name), type, address, signed, NOW);
    }

    static AlertDelivery delivery(String id, DeliveryState state, String problem) {
        return new AlertDelivery(
                id,
                "alert-" + id,
                "id-ops",
                "ops",
                AlertKind.KEY_INVALID,
                "billing",
                "The key 'billing' is out of use.",
                "{\"kind\":\"key.invalid\"}",
                state,
                2,
                problem,
                NOW,
                state == DeliveryState.WAITING ? NOW.plusSeconds(60) : null,
                state == DeliveryState.WAITING ? null : NOW);
    }

    private <T> T fail(T value) {
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    @Override
    public List<AlertChannel> list() {
        return fail(List.copyOf(channels));
    }

    @Override
    public AlertChannel create(ChannelTerms terms, ChannelAddress address, @Nullable SigningSecret secret) {
        fail("");
        done.add("create " + terms.name() + " " + address.reveal() + " " + secret + " "
                + terms.kinds().size());
        AlertChannel channel =
                new AlertChannel("id-" + terms.name(), 1, terms, address.type(), address.shown(), secret != null, NOW);
        channels.add(channel);
        return channel;
    }

    @Override
    public AlertChannel change(
            String id,
            long version,
            ChannelTerms terms,
            @Nullable ChannelAddress address,
            @Nullable SigningSecret secret) {
        fail("");
        done.add("change " + id + " " + version + " " + terms.name() + " " + address + " " + secret + " "
                + terms.enabled());
        return channels.get(0);
    }

    @Override
    public AlertChannel unsign(String id, long version) {
        done.add("unsign " + id + " " + version);
        return channels.get(0);
    }

    @Override
    public void remove(String id, long version) {
        done.add("remove " + id + " " + version);
        channels.removeIf(channel -> channel.id().equals(id));
    }

    @Override
    public AlertDelivery test(String id) {
        done.add("test " + id);
        return delivery("1", outcome, outcome == DeliveryState.SENT ? "" : "The receiver answered 404.");
    }
}
