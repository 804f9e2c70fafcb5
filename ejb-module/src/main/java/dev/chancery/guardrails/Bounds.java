package dev.chancery.guardrails;

import java.util.HexFormat;

/**
 * Where a number of a person may begin and end: not within a longer word, id, decimal or chain of hyphens. Letters of
 * other scripts are no part of it, since Chinese is written without spaces.
 */
final class Bounds {
    /** Hyphens of all sorts. */
    static final String HYPHENS = "\\-\u2010\u2011\u2013";

    /** What people put between groups of digits. */
    static final String SEPARATORS = " \u00a0\u202f" + HYPHENS;

    /** After the last character. */
    static final String AFTER = "(?![A-Za-z0-9_])(?![" + HYPHENS + "][0-9])(?!\\.[0-9])";

    /** Before the first of groups with spaces between them, which is not to be in the middle of more such groups. */
    static final String FIRST_GROUP = "(?<![0-9][ \u00a0\u202f])";

    /** After the last of such groups. */
    static final String LAST_GROUP = AFTER + "(?![ \u00a0\u202f][0-9])";

    private Bounds() {}

    static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0 && c != '\\';
    }

    /** The character before this place; a blank when there is none, or when it ends an escape of JSON. */
    static char before(String text, int at) {
        return at <= 0 || escapes(text, at) > 0 ? ' ' : text.charAt(at - 1);
    }

    /**
     * How many backslashes begin the escape of JSON that ends here, such as {@code \n} or {@code \u000a}; 0 when none
     * ends here. An even number is an escape in JSON that stands within JSON, or a backslash and a letter.
     */
    static int escapes(String text, int end) {
        boolean letter = end >= 2 && "nrtbf".indexOf(text.charAt(end - 1)) >= 0;
        int before = letter ? backslashes(text, end - 1) : 0;
        return before > 0 || !endsCode(text, end) ? before : backslashes(text, end - 5);
    }

    private static boolean endsCode(String text, int end) {
        return end >= 6
                && text.charAt(end - 5) == 'u'
                && text.substring(end - 4, end).chars().allMatch(HexFormat::isHexDigit);
    }

    private static int backslashes(String text, int end) {
        int at = end;
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at--;
        }
        return end - at;
    }

    /** Whether a number may begin here, going by what stands before. */
    static boolean mayBegin(String text, int at) {
        char before = before(text, at);
        if (isWordPart(before) || "$€£¥￥".indexOf(before) >= 0) {
            return false;
        }
        char earlier = before(text, at - 1);
        return before == '.' ? !isDigit(earlier) : !isHyphen(before) || !isWordPart(earlier);
    }

    static boolean isHyphen(char c) {
        return c != '\\' && HYPHENS.indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordPart(char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    /** Whether no letter and no digit stands before or after. */
    static boolean isWord(String text, int start, int end) {
        return !isWordPart(before(text, start)) && (end == text.length() || !isWordPart(text.charAt(end)));
    }

    /** Whether no digit goes on before or after. */
    static boolean isNumber(String text, int start, int end) {
        return (!isDigit(text.charAt(start)) || !isDigit(before(text, start)))
                && (end == text.length() || !isDigit(text.charAt(end)) || !isDigit(text.charAt(end - 1)));
    }

    /** The digits and letters of a hit, without what separates them. */
    static String compact(String hit) {
        return hit.replaceAll("[^A-Za-z0-9]", "");
    }
}
