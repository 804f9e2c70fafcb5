package dev.chancery.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.outbox.AlertKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailSenderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final List<List<Object>> letters = new ArrayList<>();

    private static AlertsConfig config(Optional<String> session) {
        return new AlertsConfig(
                List.of(), session, Optional.of("chancery@example.com"), Duration.ofHours(1), Duration.ofDays(90));
    }

    private static Outgoing outgoing() {
        AlertDelivery delivery = new AlertDelivery(
                "id-1",
                "alert-1",
                "channel-1",
                "ops",
                AlertKind.KEY_INVALID,
                "billing",
                "The key 'billing' is out of use.",
                "{}",
                DeliveryState.WAITING,
                0,
                "",
                NOW,
                NOW,
                null);
        return new Outgoing(delivery, ChannelType.MAIL, "a@example.com, b@example.com", null);
    }

    @Test
    void sendsALetterToAllRecipients() throws Exception {
        new MailSender(
                        config(Optional.of("java:jboss/mail/Default")),
                        session -> (from, to, subject, text) -> letters.add(List.of(session, from, to, subject, text)))
                .send(outgoing());

        assertThat(letters)
                .containsExactly(
                        List.of(
                                "java:jboss/mail/Default",
                                Optional.of("chancery@example.com"),
                                List.of("a@example.com", "b@example.com"),
                                "[Chancery] The key 'billing' is out of use.",
                                "The key 'billing' is out of use.\n\nKind: key.invalid\nSubject: billing\nAlert: alert-1\n\n{}\n"));
    }

    @Test
    void saysThatThereIsNoMail() {
        assertThatExceptionOfType(SendingFailedException.class)
                .isThrownBy(() -> new MailSender(config(Optional.empty()), SessionMailPost::new).send(outgoing()))
                .withMessage("No mail session is configured (chancery.alerts.mail-session).");
        assertThatExceptionOfType(SendingFailedException.class)
                .isThrownBy(() ->
                        new MailSender(config(Optional.of("java:nothing")), SessionMailPost::new).send(outgoing()))
                .withMessage("There is no mail session java:nothing (chancery.alerts.mail-session).");
        assertThatExceptionOfType(SendingFailedException.class)
                .isThrownBy(() -> new MailSender(config(Optional.of("java:nothing")), session -> {
                            throw new NoClassDefFoundError("jakarta/mail/Session");
                        })
                        .send(outgoing()))
                .withMessage("This server has no Jakarta Mail.");
    }
}
