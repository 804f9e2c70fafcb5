package dev.chancery.usage;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of stored contents what must not be kept: API keys and tokens, passwords in addresses, payment cards, bank
 * accounts, e-mail addresses, numbers of persons. What is taken out is named, so that a reader knows that something was
 * there.
 */
final class Redaction {
    private static final Pattern SECRET = Pattern.compile(
            "\\b(?:sk-|pk-|ghp_|gho_|xox[abp]-|AKIA|eyJ)[A-Za-z0-9_.=-]{8,}|(?<=[Bb]earer )[A-Za-z0-9_.=~+/-]{8,}");
    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("(?<=://)[^\\s/@:]{1,200}:[^\\s/@]{1,200}(?=@)");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}0-9._%+-]{1,64}@(?:[\\p{L}0-9-]{1,63}\\.){1,8}\\p{L}{2,24}");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");
    private static final Pattern CARD = Pattern.compile("(?<![\\d-])\\d(?:[ -]?\\d){12,18}(?![\\d-])");
    private static final Pattern SSN = Pattern.compile("(?<!\\d)\\d{3}-\\d{2}-\\d{4}(?!\\d)");
    private static final Pattern RESIDENT_ID = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?![\\dXx])");

    private Redaction() {}

    static String of(String text) {
        String rest = SECRET.matcher(text).replaceAll("[SECRET]");
        rest = PASSWORD_IN_ADDRESS.matcher(rest).replaceAll("[PASSWORD]");
        rest = EMAIL.matcher(rest).replaceAll("[EMAIL]");
        rest = RESIDENT_ID.matcher(rest).replaceAll("[RESIDENT_ID]");
        rest = CARD.matcher(rest).replaceAll(Redaction::card);
        rest = IBAN.matcher(rest).replaceAll("[IBAN]");
        return SSN.matcher(rest).replaceAll("[SSN]");
    }

    /** Only numbers whose check digit is right: an order's number shall stay. */
    private static String card(MatchResult match) {
        String digits = match.group().replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0 ? "[CARD]" : match.group();
    }
}
