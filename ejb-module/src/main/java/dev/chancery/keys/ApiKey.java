package dev.chancery.keys;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An API key. It does not print: only {@link #reveal()} gives the secret, and only the code that puts it on the wire
 * calls that.
 */
public final class ApiKey {
    private static final int SHOWN_FIRST = 10;
    private static final int SHOWN_LAST = 4;
    private static final int SHORT = 3 * (SHOWN_FIRST + SHOWN_LAST);

    private final String name;
    private final String secret;

    /**
     * A key under the name by which people know it.
     *
     * @throws IllegalArgumentException when the secret is empty, has blanks around it, or could not stand in a header;
     *     the message does not show it
     */
    public ApiKey(String name, String secret) {
        if (secret.isEmpty() || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "the key " + name + " must be visible ASCII characters without blanks; it is not shown here");
        }
        this.name = name;
        this.secret = secret;
    }

    /** The name by which people know the key. */
    public String name() {
        return name;
    }

    /** The secret itself, to be put on the wire and nowhere else. */
    public String reveal() {
        return secret;
    }

    /** The first 10 and the last 4 characters; fewer of a short key, so that most of it stays hidden. */
    public String hint() {
        if (secret.length() >= SHORT) {
            return secret.substring(0, SHOWN_FIRST) + "..." + secret.substring(secret.length() - SHOWN_LAST);
        }
        return secret.substring(0, secret.length() / 3) + "...";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiKey that && name.equals(that.name) && secret.equals(that.secret);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, secret);
    }

    @Override
    public String toString() {
        return name + " (" + hint() + ")";
    }
}
