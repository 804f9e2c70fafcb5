package dev.chancery.guardrails;

import java.util.stream.Stream;

/**
 * Phone numbers: international ones with +, North American and Chinese ones as people write them. Bare runs of digits are
 * none, but for Chinese mobile numbers, which have prefixes of their own.
 */
final class Phones {
    private static final String SEP = "[" + Bounds.SEPARATORS + "]";
    private static final String CODE = "(?:(?:\\+|00)86" + SEP + "?|86" + SEP + ")?";
    private static final String MOBILE_PREFIX = "(?:13[0-9]|14[014-9]|15[0-35-9]|16[2567]|17[0-8]|18[0-9]|19[0-35-9])";
    private static final String MOBILE =
            CODE + MOBILE_PREFIX + "(?:[0-9]{8}|(?<s>" + SEP + ")[0-9]{4}\\k<s>[0-9]{4})" + Bounds.AFTER;

    private static final String UNITED_STATES = "\\+1[ .-]?(?:\\([2-9][0-9]{2}\\)|[2-9][0-9]{2})"
            + "[ .\u2010\u2011\u2013-]?[0-9]{3}[ .\u2010\u2011\u2013-]?[0-9]{4}" + Bounds.AFTER;
    private static final String INTERNATIONAL =
            "\\+(?!1)(?:[2-9](?:[ \u00a0\u202f()/\u2010\u2011\u2013-]{0,2}[0-9]){7,14}|[2-9](?:\\.?[0-9]){7,14})"
                    + Bounds.AFTER;
    private static final String EXCHANGE = "[2-9](?!11)[0-9]{2}";
    private static final String NORTH_AMERICAN = "(?:1[ .-])?(?:\\(" + EXCHANGE + "\\) ?[0-9]{3}[ .-]|" + EXCHANGE
            + "(?:-[0-9]{3}-|\\.[0-9]{3}\\.))[0-9]{4}" + Bounds.AFTER;
    private static final String NORTH_AMERICAN_IN_GROUPS = Bounds.FIRST_GROUP + "(?:1[ \u00a0])?" + EXCHANGE
            + "(?<s>[ \u00a0\u2010\u2011\u2013])[2-9][0-9]{2}\\k<s>[0-9]{4}" + Bounds.LAST_GROUP;
    private static final String AREA = "(?:010|02[0-9]|0[3-9][0-9]{2})";
    private static final String NUMBER = "[2-8][0-9]{2,3}" + SEP + "?[0-9]{4}";
    private static final String LANDLINE = "(?:\\(" + AREA + "\\)" + SEP + "?|（" + AREA + "）|" + AREA + "["
            + Bounds.HYPHENS + "])" + NUMBER + Bounds.AFTER;
    private static final String LANDLINE_IN_GROUPS =
            Bounds.FIRST_GROUP + AREA + "[ \u00a0\u202f]" + NUMBER + Bounds.LAST_GROUP;

    private Phones() {}

    static Redactor chineseMobiles() {
        return PatternRedactor.number(SensitiveKind.CN_MOBILE, MOBILE);
    }

    static Redactor phones() {
        return Stream.of(UNITED_STATES, NORTH_AMERICAN, NORTH_AMERICAN_IN_GROUPS, LANDLINE, LANDLINE_IN_GROUPS)
                .map(regex -> PatternRedactor.number(SensitiveKind.PHONE, regex))
                .reduce(PatternRedactor.number(SensitiveKind.PHONE, INTERNATIONAL, Phones::isNumber), Redactor::and);
    }

    /** Without separators it takes nine digits: +20261121 is rather a date, or a sum. */
    private static boolean isNumber(String found) {
        return Bounds.compact(found).length() >= (Bounds.compact(found).length() == found.length() - 1 ? 9 : 8);
    }
}
