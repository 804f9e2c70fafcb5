package dev.chancery.users;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** An API token: 256 random bits after a prefix by which scanners find it where it should not be. */
public final class ApiTokenSecret {
    private static final String PREFIX = "chy_";
    private static final int BYTES = 32;
    private static final Pattern ALLOWED = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private ApiTokenSecret(String text) {
        this.text = text;
    }

    static ApiTokenSecret generate() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new ApiTokenSecret(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Of what a request brought; empty when it cannot be one. */
    static Optional<ApiTokenSecret> of(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new ApiTokenSecret(text)) : Optional.empty();
    }

    /** It is random enough to be found by a digest that is quick to make. */
    String hash() {
        return Sha256.hex(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The token itself: for the eyes of whoever asked for it, and for nothing else. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "API token";
    }
}
