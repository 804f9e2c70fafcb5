package dev.chancery.alerts;

import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Sends what is due. What breaks off between sending and writing that down is sent again: each alert comes at least
 * once, and twice under the same id.
 */
final class Dispatch {
    private static final System.Logger LOG = System.getLogger("dev.chancery.alerts");

    private final Distribution distribution;
    private final Deliveries deliveries;
    private final AlertSender webhooks;
    private final AlertSender mail;

    Dispatch(Distribution distribution, Deliveries deliveries, AlertSender webhooks, AlertSender mail) {
        this.distribution = distribution;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.mail = mail;
    }

    /** Passes on what waits and sends what is due. */
    void round() {
        distribution.passOn();
        deliveries.dueChannels().forEach(this::send);
    }

    /** A channel that fails has its turn again in the next round, and holds up the others for one attempt only. */
    private void send(String channelId) {
        for (AlertDelivery delivery : deliveries.due(channelId)) {
            if (!attempt(delivery, false).problem().isEmpty()) {
                return;
            }
        }
    }

    /** Sends a test now, once; empty when there is no such channel. */
    Optional<AlertDelivery> test(String channelId) {
        return distribution.test(channelId).map(delivery -> attempt(delivery, true));
    }

    private AlertDelivery attempt(AlertDelivery delivery, boolean once) {
        try {
            Optional<Outgoing> outgoing = deliveries.outgoing(delivery);
            if (outgoing.isEmpty()) {
                return delivery;
            }
            send(outgoing.get());
            return deliveries.sent(delivery);
        } catch (SendingFailedException e) {
            return failed(delivery, String.valueOf(e.getMessage()), once);
        }
    }

    private void send(Outgoing outgoing) throws SendingFailedException {
        try {
            (outgoing.type() == ChannelType.MAIL ? mail : webhooks).send(outgoing);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A delivery failed as none should", e);
            throw new SendingFailedException("It failed as it should not; the server log says how.");
        }
    }

    private AlertDelivery failed(AlertDelivery delivery, String why, boolean once) {
        LOG.log(
                Level.INFO,
                "The alert {0} did not reach the channel {1}: {2}",
                delivery.alertId(),
                delivery.channel(),
                why);
        return once ? deliveries.gaveUp(delivery, why) : deliveries.failed(delivery, why);
    }
}
