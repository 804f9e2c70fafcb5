package dev.chancery.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom the server has made because there were no users, and the password for their first sign-in. */
record FirstSignIn(String name, String password) {

    private static final Pattern SAID =
            Pattern.compile("The administrator '([^']+)' was made\\..*shown here only: (\\S+)");

    static Optional<FirstSignIn> in(String line) {
        Matcher said = SAID.matcher(line);
        return said.find() ? Optional.of(new FirstSignIn(said.group(1), said.group(2))) : Optional.empty();
    }

    /** For the banner. */
    String description() {
        return name + ", with the one-time password " + password;
    }

    @Override
    public String toString() {
        return name;
    }
}
