package dev.chancery.guardrails;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of the user's own, such as {@code CONTRACT} for {@code \bC-\d{6}\b}.
 *
 * @param name 1 to 32 letters, digits and _; in capitals it stands in the placeholders
 * @param regex a regular expression of Java, 1 to 1000 characters, which does not match the empty text
 */
public record OwnPattern(String name, String regex) {
    private static final int LONGEST_REGEX = 1000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,32}");

    /** @throws IllegalArgumentException when name or regex is not as said above, or the regex backtracks without end */
    public OwnPattern {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be 1 to 32 letters, digits and _");
        }
        if (SensitiveKind.builtIn().contains(SensitiveKind.own(name))) {
            throw new IllegalArgumentException("name must not be one of " + SensitiveKind.builtIn());
        }
        if (regex.isEmpty() || regex.length() > LONGEST_REGEX) {
            throw new IllegalArgumentException(
                    "regex must be 1 to " + LONGEST_REGEX + " characters but has " + regex.length());
        }
        if (compiled(regex).matcher("").find()) {
            throw new IllegalArgumentException("regex must not match the empty text");
        }
        if (SlownessProbe.isSlow(redactor(name, regex))) {
            throw new IllegalArgumentException(
                    "regex must not backtrack without end: avoid repetitions within repetitions");
        }
    }

    /** What finds it. */
    Redactor redactor() {
        return redactor(name, regex);
    }

    private static OwnRedactor redactor(String name, String regex) {
        return new OwnRedactor(SensitiveKind.own(name), compiled(regex));
    }

    private static Pattern compiled(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "regex must be a regular expression but has, at " + e.getIndex() + ": " + e.getDescription(), e);
        }
    }
}
