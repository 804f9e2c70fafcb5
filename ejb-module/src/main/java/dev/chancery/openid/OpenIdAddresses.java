package dev.chancery.openid;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses are good enough to send people or secrets to. */
final class OpenIdAddresses {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private OpenIdAddresses() {}

    static Optional<URI> issuer(String text) {
        return Optional.of(URI.create(text)).filter(uri -> isSafe(uri) && uri.getRawQuery() == null);
    }

    static Optional<URI> redirect(String text) {
        return issuer(text).filter(uri -> uri.getRawPath().endsWith("/" + OpenIdConfig.REDIRECT_PATH));
    }

    /** An endpoint that the provider publishes; empty when there is none, or none that is safe. */
    static Optional<URI> endpoint(@Nullable Object value) {
        try {
            return value instanceof String text
                    ? Optional.of(URI.create(text)).filter(OpenIdAddresses::isSafe)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Nobody on the way can read or change what is sent there. */
    private static boolean isSafe(URI uri) {
        String host = uri.getHost();
        return host != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || ("http".equalsIgnoreCase(uri.getScheme())
                                && LOOPBACK.contains(host.toLowerCase(Locale.ROOT))));
    }
}
