package dev.chancery.guardrails;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Payment cards: the prefixes and lengths that the schemes have given out, with the right check digit; in one piece, or
 * in groups of at least four digits, the last of which may be shorter, with one separator throughout.
 *
 * @see <a href="https://www.iso.org/standard/70484.html">ISO/IEC 7812-1</a>
 */
final class CardNumbers implements Redactor {
    private static final int SHORTEST = 13;
    private static final Pattern CHAIN =
            Pattern.compile("[0-9]{4,19}+(?:([" + Bounds.SEPARATORS + "])[0-9]{4,15}+(?:\\1[0-9]{1,15}+){0,3}+)?+");
    private static final Pattern END = Pattern.compile(Bounds.AFTER);

    @Override
    public void find(String text, Consumer<Hit> hits) {
        Matcher chain = CHAIN.matcher(text).useTransparentBounds(true);
        Matcher bound = END.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            int end = Beginning.ofNumber(text, at)
                            && chain.region(at, text.length()).lookingAt()
                    ? chain.end()
                    : 0;
            int found = end == 0 || Ibans.isWithin(text, at) ? 0 : longest(text, at, end, bound);
            if (found > 0) {
                hits.accept(new Hit(SensitiveKind.CARD, at, found));
            }
            at = Math.max(at + 1, found);
        }
    }

    /** The end of the longest card that begins here and ends with a group; 0 when there is none. */
    private static int longest(String text, int start, int limit, Matcher bound) {
        for (int end = limit; end - start >= SHORTEST; end = lastSeparator(text, start, end)) {
            bound.region(end, text.length());
            if (bound.lookingAt() && isCard(text.substring(start, end))) {
                return end;
            }
        }
        return 0;
    }

    private static int lastSeparator(String text, int start, int end) {
        int at = end - 1;
        while (at > start && Bounds.isDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static boolean isCard(String found) {
        String digits = Bounds.compact(found);
        return CardSchemes.issue(digits) && hasCheckDigit(digits) && !isArticle(digits) && hasFullGroups(found);
    }

    private static boolean hasFullGroups(String found) {
        String[] groups = found.split("[^0-9]");
        for (int i = 0; i < groups.length - 1; i++) {
            if (groups[i].length() < 4) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** A number of 13 digits that is right as an article number (EAN) is taken for one: there are many more of them. */
    private static boolean isArticle(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits.length() == 13 && sum % 10 == 0;
    }
}
