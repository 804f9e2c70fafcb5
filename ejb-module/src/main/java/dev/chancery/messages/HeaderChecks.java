package dev.chancery.messages;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses headers that could not be sent, or that callers must not set. */
final class HeaderChecks {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{0,8192}");
    private static final Set<String> RESERVED = Set.of(
            "x-api-key",
            "authorization",
            "host",
            "content-length",
            "connection",
            "transfer-encoding",
            "upgrade",
            "expect");

    private HeaderChecks() {}

    static void check(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("header name must be a token of RFC 9110, at most 256 characters");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("header " + name + " is set by Chancery alone");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "header " + name + " must be printable ASCII, at most 8192 characters, without line ends");
        }
    }
}
