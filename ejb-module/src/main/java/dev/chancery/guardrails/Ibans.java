package dev.chancery.guardrails;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank accounts: country, its form, and the check number; in one piece or in groups of four. */
final class Ibans implements Redactor {
    private static final Pattern BEGINNING =
            Pattern.compile("(?:[A-Z]{2}|[a-z]{2})[0-9]{2}(?=[" + Bounds.SEPARATORS + "]?[A-Za-z0-9])");

    @Override
    public void find(String text, Consumer<Hit> hits) {
        Matcher matcher = BEGINNING.matcher(text).useTransparentBounds(true);
        for (int at = 0; at < text.length(); at++) {
            if (Beginning.ofToken(text, at) && matcher.region(at, text.length()).lookingAt()) {
                int length = IbanForms.length(text.substring(at, at + 2));
                int end = length == 0 ? 0 : end(text, matcher.end(), length);
                if (end > 0 && isAccount(text.substring(at, end))) {
                    hits.accept(new Hit(SensitiveKind.IBAN, at, end));
                }
            }
        }
    }

    /** Whether groups of four before this place begin as an account does: then it is one with a mistake, and no card. */
    static boolean isWithin(String text, int at) {
        for (int group = at - 5; group >= 0 && at - group <= 40; group -= 5) {
            if (!Bounds.isSeparator(text.charAt(group + 4))) {
                return false;
            }
            if (IbanForms.length(text.substring(group, group + 2)) > 0) {
                return Bounds.isDigit(text.charAt(group + 2)) && Bounds.isDigit(text.charAt(group + 3));
            }
        }
        return false;
    }

    /** Where an account of this length ends if it begins four characters earlier; 0 when it does not. */
    private static int end(String text, int from, int length) {
        char separator = Bounds.isSeparator(text.charAt(from)) ? text.charAt(from) : 0;
        int at = from;
        for (int taken = 4; taken < length; taken++, at++) {
            if (separator != 0 && taken % 4 == 0) {
                if (at >= text.length() || text.charAt(at) != separator) {
                    return 0;
                }
                at++;
            }
            if (at >= text.length() || !Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) > 'z') {
                return 0;
            }
        }
        return at == text.length() || !Bounds.isWordPart(text.charAt(at)) ? at : 0;
    }

    private static boolean isAccount(String found) {
        String account = Bounds.compact(found).toUpperCase(Locale.ROOT);
        return IbanForms.fits(account) && remainder(account.substring(4) + account.substring(0, 4)) == 1;
    }

    /** By 97, of the number in which A stands for 10 and Z for 35. */
    private static int remainder(String rearranged) {
        int remainder = 0;
        for (int i = 0; i < rearranged.length(); i++) {
            int value = Character.digit(rearranged.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
