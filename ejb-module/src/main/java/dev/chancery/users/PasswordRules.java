package dev.chancery.users;

import dev.chancery.problems.Rule;
import java.util.Set;

/** Which passwords people may choose. Length counts, not kinds of characters; any script is allowed. */
final class PasswordRules {
    static final int LEAST = 12;
    static final int MOST = 128;
    private static final int LEAST_DIFFERENT = 5;

    /** What many choose, without the digits and signs that they put around it. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passw",
            "pass",
            "passphrase",
            "changeme",
            "changeit",
            "letmein",
            "welcome",
            "admin",
            "administrator",
            "root",
            "user",
            "test",
            "testing",
            "secret",
            "default",
            "temporary",
            "login",
            "master",
            "superuser",
            "system",
            "server",
            "chancery",
            "anthropic",
            "claude",
            "wildfly",
            "openliberty",
            "jakarta",
            "qwerty",
            "qwertz",
            "azerty",
            "qwertyuiop",
            "qwertzuiop",
            "qwertyuiopasdfgh",
            "qwertyuiopasdfghjkl",
            "asdfghjkl",
            "asdfghjklqwertyuiop",
            "zxcvbnm",
            "qazwsxedc",
            "qazwsxedcrfv",
            "abcdefghijkl",
            "abcdefghijklm",
            "abcdefghijklmnop",
            "abcdefgh",
            "iloveyou",
            "iloveyouforever",
            "monkey",
            "dragon",
            "football",
            "baseball",
            "sunshine",
            "princess",
            "trustno",
            "whatever",
            "starwars",
            "superman",
            "batman",
            "computer",
            "internet",
            "correcthorsebatterystaple",
            "hallohallo",
            "woaini",
            "woaiwojia",
            "mima");

    private PasswordRules() {}

    /** @throws InvalidUserException when the user of this name may not choose this password */
    static void check(String name, String password) {
        int length = password.codePointCount(0, password.length());
        InvalidUserException.check(length >= LEAST && length <= MOST, "password", Rule.LENGTH, LEAST, MOST);
        InvalidUserException.check(
                password.codePoints().noneMatch(each -> Character.isISOControl(each) || isLoneSurrogate(each)),
                "password",
                Rule.NO_CONTROL_CHARACTERS);
        String folded = UserNames.folded(password);
        InvalidUserException.check(
                folded.codePoints().distinct().count() >= LEAST_DIFFERENT,
                "password",
                Rule.PASSWORD_DIFFERENT,
                LEAST_DIFFERENT);
        InvalidUserException.check(
                !folded.equals(UserNames.folded(name)) && !letters(folded).equals(letters(UserNames.folded(name))),
                "password",
                Rule.PASSWORD_NOT_THE_NAME);
        InvalidUserException.check(
                !COMMON.contains(letters(folded)) && !isDigitsInOrder(folded), "password", Rule.PASSWORD_NOT_COMMON);
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static String letters(String folded) {
        return folded.replaceAll("[^\\p{L}]", "");
    }

    /** Such as 123456789012. */
    private static boolean isDigitsInOrder(String text) {
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            boolean inOrder = step == 1 || step == -1 || Math.abs(step) == 9;
            if (!Character.isDigit(text.charAt(i)) || !inOrder) {
                return false;
            }
        }
        return true;
    }
}
