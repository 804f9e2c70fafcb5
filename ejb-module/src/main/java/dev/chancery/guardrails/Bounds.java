package dev.chancery.guardrails;

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

    /** Whether a number may begin here, going by what stands before. */
    static boolean mayBegin(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (isWordPart(before) || "$€£¥￥".indexOf(before) >= 0) {
            return false;
        }
        char earlier = at < 2 ? ' ' : text.charAt(at - 2);
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
        return (start == 0 || !isWordPart(text.charAt(start - 1)))
                && (end == text.length() || !isWordPart(text.charAt(end)));
    }

    /** Whether no digit goes on before or after. */
    static boolean isNumber(String text, int start, int end) {
        return (start == 0 || !isDigit(text.charAt(start)) || !isDigit(text.charAt(start - 1)))
                && (end == text.length() || !isDigit(text.charAt(end)) || !isDigit(text.charAt(end - 1)));
    }

    /** The digits and letters of a hit, without what separates them. */
    static String compact(String hit) {
        return hit.replaceAll("[^A-Za-z0-9]", "");
    }
}
