package dev.chancery.guardrails;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, in Latin letters; not the user of an address such as {@code https://ada@host}. */
final class Emails implements Redactor {
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[\\p{IsLatin}0-9](?:[\\p{IsLatin}0-9-]{0,62})\\.){1,12}(?:xn--[A-Za-z0-9-]{1,59}|\\p{IsLatin}{2,24})(?![\\p{IsLatin}0-9_])");
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif|css|js|mjs|html?)");

    @Override
    public void find(String text, Consumer<Hit> hits) {
        Matcher domain = DOMAIN.matcher(text);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = start(text, at);
            domain.region(at + 1, text.length()).useTransparentBounds(true);
            if (start < at && domain.lookingAt() && isPerson(text, start, at, domain.group())) {
                hits.accept(new Hit(SensitiveKind.EMAIL, start, domain.end()));
            }
        }
    }

    private static int start(String text, int at) {
        int start = at;
        while (at - start < LONGEST_LOCAL && goesOn(text, start)) {
            start--;
        }
        while (start < at && ".'-+%".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    /** Whether the local part goes on before this place; not with the letter of an escape of JSON. */
    private static boolean goesOn(String text, int start) {
        return start > 0 && isLocal(text.charAt(start - 1)) && Bounds.escapes(text, start) % 2 == 0;
    }

    private static boolean isLocal(char c) {
        return Bounds.isWordPart(c)
                || ".%+-'".indexOf(c) >= 0
                || (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static boolean isPerson(String text, int start, int at, String domain) {
        return text.charAt(at - 1) != '.'
                && !FILE.matcher(domain).matches()
                && !text.startsWith("git@", start)
                && !UrlPasswords.isWithinAuthority(text, start);
    }
}
