package dev.chancery.api;

import org.jspecify.annotations.Nullable;

/** Texts in parameters. */
public final class Texts {
    private static final int LONGEST = 300;

    private Texts() {}

    /**
     * The text as it is; null stays null.
     *
     * @throws InvalidRequestException when it has more than 300 characters, or a control character
     */
    public static @Nullable String checked(String name, @Nullable String text) {
        if (text != null && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidRequestException(
                    name, "must have at most " + LONGEST + " characters, none of them a control character");
        }
        return text;
    }
}
