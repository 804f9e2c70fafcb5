package dev.chancery.messages.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** Refuses base addresses that could make a server send its key, or the caller's words, to the wrong place. */
final class BaseUrls {
    private static final int LARGEST_PORT = 65_535;

    private BaseUrls() {}

    /** The address without a slash at its end; empty when it is not allowed. */
    static Optional<URI> parse(String text) {
        URI uri = URI.create(text.replaceAll("/+$", ""));
        boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        boolean place = uri.getHost() != null && uri.getPort() <= LARGEST_PORT && !linkLocal(uri.getHost());
        return http && plain && place ? Optional.of(uri) : Optional.empty();
    }

    private static boolean linkLocal(String host) {
        if (!host.matches("[0-9.]+|\\[.*]")) {
            return false; // a name is resolved when it is called, not here
        }
        try {
            return InetAddress.getByName(host).isLinkLocalAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
