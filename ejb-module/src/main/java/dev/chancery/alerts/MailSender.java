package dev.chancery.alerts;

import java.util.Optional;
import java.util.function.Function;

/** Sends alerts by mail, where the server has a mail session. */
final class MailSender implements AlertSender {
    private final AlertsConfig config;
    private final Function<String, MailPost> post;

    /** @param post gives what sends by the session of that name */
    MailSender(AlertsConfig config, Function<String, MailPost> post) {
        this.config = config;
        this.post = post;
    }

    @Override
    public void send(Outgoing outgoing) throws SendingFailedException {
        Optional<String> session = config.mailSession();
        if (session.isEmpty()) {
            throw new SendingFailedException("No mail session is configured (chancery.alerts.mail-session).");
        }
        AlertDelivery delivery = outgoing.delivery();
        try {
            post.apply(session.get())
                    .send(
                            config.mailFrom(),
                            ChannelAddress.recipients(outgoing.address()),
                            "[Chancery] " + delivery.sentence(),
                            text(delivery));
        } catch (NoClassDefFoundError e) {
            throw new SendingFailedException("This server has no Jakarta Mail.");
        }
    }

    private static String text(AlertDelivery delivery) {
        return delivery.sentence() + "\n\nKind: " + delivery.kind().word()
                + (delivery.subject().isEmpty() ? "" : "\nSubject: " + delivery.subject())
                + "\nAlert: " + delivery.alertId() + "\n\n" + delivery.body() + "\n";
    }
}
