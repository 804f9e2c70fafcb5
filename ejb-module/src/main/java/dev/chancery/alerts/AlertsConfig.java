package dev.chancery.alerts;

import dev.chancery.config.Setting;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How alerts are told.
 *
 * @param allowedNetworks networks that are not public and that webhooks may lead to all the same
 * @param mailSession the JNDI name of the server's mail session; empty without one
 * @param mailFrom the sender's address; empty for the mail session's own
 * @param giveUpAfter how long a delivery is tried
 * @param retention how long the history is kept
 */
public record AlertsConfig(
        List<Network> allowedNetworks,
        Optional<String> mailSession,
        Optional<String> mailFrom,
        Duration giveUpAfter,
        Duration retention) {
    static final Setting<List<Network>> ALLOWED_NETWORKS = Setting.of(
            "chancery.alerts.allowed-networks",
            "",
            "networks such as 10.20.0.0/16 or fd00::/8, separated by commas",
            "Private, loopback and other networks that are not public, and that webhooks may lead to all the same.",
            AlertsConfig::networks);
    static final Setting<String> MAIL_SESSION = Setting.of(
            "chancery.alerts.mail-session",
            "",
            "a JNDI name that begins with java: or mail/",
            "The server's mail session, such as java:jboss/mail/Default; without it no mail is sent.",
            text -> Optional.of(text).filter(name -> name.matches("(java:|mail/)\\S{1,200}")));
    static final Setting<String> MAIL_FROM = Setting.of(
            "chancery.alerts.mail-from",
            "",
            "an address such as chancery@example.com",
            "The sender of alerts by mail; without it the one that the mail session names.",
            text -> Optional.of(text).filter(from -> from.matches("[^\\s@<>,]{1,64}@[A-Za-z0-9.-]{1,189}")));
    static final Setting<Duration> GIVE_UP_AFTER = Setting.duration(
            "chancery.alerts.give-up-after",
            "PT24H",
            Duration.ofMinutes(1),
            Duration.ofDays(7),
            "How long a delivery is tried before it counts as failed.");
    static final Setting<Duration> RETENTION = Setting.duration(
            "chancery.alerts.retention",
            "P90D",
            Duration.ofDays(8),
            Duration.ofDays(3_650),
            "The age from which on the history of alerts is removed.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS =
            List.of(ALLOWED_NETWORKS, MAIL_SESSION, MAIL_FROM, GIVE_UP_AFTER, RETENTION);

    /** Copies the list. */
    public AlertsConfig {
        allowedNetworks = List.copyOf(allowedNetworks);
    }

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static AlertsConfig of(UnaryOperator<@Nullable String> config) {
        return new AlertsConfig(
                ALLOWED_NETWORKS.find(config).orElse(List.of()),
                MAIL_SESSION.find(config),
                MAIL_FROM.find(config),
                GIVE_UP_AFTER.require(config),
                RETENTION.require(config));
    }

    private static Optional<List<Network>> networks(String text) {
        return Optional.of(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Network::parse)
                .toList());
    }
}
