package dev.chancery.alerts;

import org.jspecify.annotations.Nullable;

/** What is to be sent, and where. Has secrets in it, and is no record, so that it does not print. */
final class Outgoing {
    private final String id;
    private final AlertDelivery delivery;
    private final ChannelType type;
    private final String address;
    private final @Nullable String secret;

    Outgoing(AlertDelivery delivery, ChannelType type, String address, @Nullable String secret) {
        this.id = delivery.id();
        this.delivery = delivery;
        this.type = type;
        this.address = address;
        this.secret = secret;
    }

    /** The same at every attempt. */
    String id() {
        return id;
    }

    AlertDelivery delivery() {
        return delivery;
    }

    ChannelType type() {
        return type;
    }

    /** The whole URL, or the recipients. */
    String address() {
        return address;
    }

    @Nullable
    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "delivery " + id;
    }
}
