package dev.chancery.users;

import static dev.chancery.users.InvalidUserException.check;

import dev.chancery.problems.Rule;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What users may be called. */
final class UserNames {
    static final int LONGEST = 255;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+-]+");

    /** Names that the server and Chancery give to what is no person. */
    private static final Set<String> TAKEN = Set.of("anonymous", "unauthenticated", "scheduler");

    private UserNames() {}

    /** The name, when it is allowed. */
    static String checked(String name) {
        check(
                !name.isEmpty()
                        && name.length() <= LONGEST
                        && ALLOWED.matcher(name).matches(),
                "name",
                Rule.USER_NAME,
                LONGEST);
        String folded = folded(name);
        check(folded.length() <= LONGEST, "name", "must have at most " + LONGEST + " characters, written out");
        check(!TAKEN.contains(folded), "name", Rule.USER_NAME_TAKEN);
        return name;
    }

    /** The same for all ways to write a name: upper or lower case, composed or not. */
    static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
