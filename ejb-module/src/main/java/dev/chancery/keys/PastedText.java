package dev.chancery.keys;

import dev.chancery.problems.Rule;
import java.util.regex.Pattern;

/** A secret as it was pasted. It does not print. */
final class PastedText {
    private static final int LONGEST = 500;
    private static final String BLANK = "[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+";
    private static final Pattern AROUND = Pattern.compile("^" + BLANK + "|" + BLANK + "$");

    private final String given;
    private final String stripped;

    PastedText(String given) {
        this.given = given;
        this.stripped = AROUND.matcher(given).replaceAll("");
    }

    /** Whether there were blanks around it, which are the best known cause of a 401. */
    boolean isTrimmed() {
        return !given.equals(stripped);
    }

    /**
     * The key.
     *
     * @throws InvalidKeyException when it cannot be one
     */
    ApiKey key(String name) {
        if (stripped.length() > LONGEST) {
            throw new InvalidKeyException("secret", "must be at most " + LONGEST + " characters; it is not shown here");
        }
        try {
            return new ApiKey(name, stripped);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException("secret", Rule.KEY_SECRET);
        }
    }

    @Override
    public String toString() {
        return "a pasted text";
    }
}
