package dev.chancery.messages.http;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the API: MicroProfile REST Client's own properties for the configuration key {@code claude}, and the
 * few that it has no name for.
 *
 * @param connectTimeout the longest wait for a connection
 * @param readTimeout the longest wait for an answer's headers, where it is shorter than Chancery's own
 * @param proxy an HTTP proxy; null for none
 * @param trustStore whom to trust; null for the JVM's
 * @param keyStore how to identify oneself; null for not at all
 * @param maxConnections the most connections at once
 * @param http2 whether HTTP/2 is offered
 */
public record TransportConfig(
        Duration connectTimeout,
        @Nullable Duration readTimeout,
        @Nullable InetSocketAddress proxy,
        @Nullable Store trustStore,
        @Nullable Store keyStore,
        int maxConnections,
        boolean http2) {
    private static final String PREFIX = "claude/mp-rest/";
    private static final String MILLISECONDS =
            "a whole number of milliseconds from 0 to 86400000; 0 means as without it";
    private static final String LOCATION = "an address beginning with classpath: or file:";
    private static final String TYPE = "a type of key store, such as PKCS12 or JKS";

    static final Setting<Long> CONNECT_TIMEOUT = Setting.of(
            PREFIX + "connectTimeout",
            "10000",
            MILLISECONDS,
            "The longest wait for a connection.",
            TransportConfig::ms);
    static final Setting<Long> READ_TIMEOUT = Setting.of(
            PREFIX + "readTimeout",
            "0",
            MILLISECONDS,
            "The longest wait for an answer's headers.",
            TransportConfig::ms);
    static final Setting<InetSocketAddress> PROXY = Setting.of(
            PREFIX + "proxyAddress", "", "HOST:PORT", "An HTTP proxy to go through.", TransportConfig::address);
    static final Setting<String> TRUST_STORE =
            text("trustStore", LOCATION, "Whom to trust, instead of the JVM's certificate authorities.");
    static final Setting<String> TRUST_STORE_TYPE =
            text("trustStoreType", TYPE, "The trust store's type; JKS without.");
    static final Setting<String> KEY_STORE = text("keyStore", LOCATION, "The client certificate and its private key.");
    static final Setting<String> KEY_STORE_TYPE = text("keyStoreType", TYPE, "The key store's type; JKS without.");
    static final Setting<Long> MAX_CONNECTIONS = Setting.number(
            "chancery.max-connections", 1000, 1, 100_000, "The most connections at once, streams included.");
    static final Setting<String> HTTP_VERSION = Setting.choice(
            "chancery.http-version",
            "1.1",
            List.of("1.1", "2"),
            "The newest version of HTTP offered; with 1.1 each stream has a connection of its own.");

    /** Every property of this type, for the reference; passwords have no value to show. */
    public static final List<Setting<?>> SETTINGS = List.of(
            CONNECT_TIMEOUT,
            READ_TIMEOUT,
            PROXY,
            TRUST_STORE,
            text("trustStorePassword", "a password", "The trust store's password."),
            TRUST_STORE_TYPE,
            KEY_STORE,
            text("keyStorePassword", "a password", "The key store's password."),
            KEY_STORE_TYPE,
            MAX_CONNECTIONS,
            HTTP_VERSION);

    /** A file of certificates. Its password does not print. */
    public record Store(String location, char[] password, String type) {
        @Override
        public String toString() {
            return location + " (" + type + ")";
        }
    }

    /**
     * The configured values.
     *
     * @param config gives a property's value, or null
     */
    public static TransportConfig of(UnaryOperator<@Nullable String> config) {
        long connect = CONNECT_TIMEOUT.require(config);
        long read = READ_TIMEOUT.require(config);
        return new TransportConfig(
                connect == 0 ? Duration.ofDays(1) : Duration.ofMillis(connect),
                read == 0 ? null : Duration.ofMillis(read),
                PROXY.find(config).orElse(null),
                store(TRUST_STORE, TRUST_STORE_TYPE, config),
                store(KEY_STORE, KEY_STORE_TYPE, config),
                MAX_CONNECTIONS.require(config).intValue(),
                HTTP_VERSION.require(config).equals("2"));
    }

    /**
     * Opens what the configuration names, the key stores above all.
     *
     * @throws InvalidSettingException when that cannot be
     */
    public void check() {
        HttpClients.context(this);
    }

    private static @Nullable Store store(
            Setting<String> location, Setting<String> type, UnaryOperator<@Nullable String> config) {
        Optional<String> at = location.find(config);
        if (at.isEmpty()) {
            return null;
        }
        if (!at.get().startsWith("classpath:") && !at.get().startsWith("file:")) {
            throw new InvalidSettingException(location.name(), at.get(), LOCATION);
        }
        String password = config.apply(location.name() + "Password");
        return new Store(
                at.get(),
                password == null ? new char[0] : password.toCharArray(),
                type.find(config).orElse("JKS"));
    }

    private static Setting<String> text(String name, String allowed, String description) {
        return Setting.of(PREFIX + name, "", allowed, description, Optional::of);
    }

    private static Optional<Long> ms(String text) {
        return Optional.of(Long.parseLong(text)).filter(ms -> ms >= 0 && ms <= 86_400_000);
    }

    private static Optional<InetSocketAddress> address(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        return port < 1 || port > 65_535
                ? Optional.empty()
                : Optional.of(InetSocketAddress.createUnresolved(text.substring(0, colon), port));
    }
}
