package dev.chancery.api;

import java.util.List;
import java.util.Set;
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

    /**
     * The texts of a parameter that may be given several times.
     *
     * @throws InvalidRequestException as {@link #checked(String, String)}
     */
    public static Set<String> checked(String name, List<String> texts) {
        texts.forEach(text -> checked(name, text));
        return Set.copyOf(texts);
    }
}
