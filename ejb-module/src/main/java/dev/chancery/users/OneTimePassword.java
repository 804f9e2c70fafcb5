package dev.chancery.users;

import java.security.SecureRandom;

/** A password that was made for somebody, who has to choose another one when they sign in. Shown once, stored never. */
public final class OneTimePassword {
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look alike
    private static final int GROUPS = 5;
    private static final int LENGTH_OF_GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private OneTimePassword(String text) {
        this.text = text;
    }

    /** A new one, of 25 characters: more than 120 bits. */
    static OneTimePassword generate() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * LENGTH_OF_GROUP; i++) {
            if (i > 0 && i % LENGTH_OF_GROUP == 0) {
                text.append('-');
            }
            text.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return new OneTimePassword(text.toString());
    }

    /** The password itself: for the eyes of whoever asked for it, and for nothing else. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "one-time password";
    }
}
