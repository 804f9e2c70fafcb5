package dev.chancery.alerts;

import dev.chancery.problems.Rule;

/** What the sender and the receiver of a webhook both know. Never prints. */
public final class SigningSecret {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;

    private final String text;

    private SigningSecret(String text) {
        this.text = text;
    }

    /**
     * A secret as it was typed; blanks around it are left out.
     *
     * @throws InvalidChannelException when it is shorter than 16 or longer than 200 characters, or not of visible ASCII
     */
    public static SigningSecret of(String text) {
        String stripped = text.strip();
        InvalidChannelException.check(
                stripped.length() >= SHORTEST
                        && stripped.length() <= LONGEST
                        && stripped.chars().allMatch(c -> c > ' ' && c < 0x7f),
                "secret",
                Rule.SIGNING_SECRET,
                SHORTEST,
                LONGEST);
        return new SigningSecret(stripped);
    }

    /** The secret itself; never to be logged or shown. */
    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(a secret)";
    }
}
