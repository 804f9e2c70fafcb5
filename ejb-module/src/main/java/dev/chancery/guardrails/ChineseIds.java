package dev.chancery.guardrails;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers of Chinese residents: province, birth date, check character (GB 11643-1999); in one piece, or parted before and
 * after the birth date.
 */
final class ChineseIds {
    private static final String REGEX =
            "[1-9][0-9]{5}(?:|[ -](?=[0-9]{8}[ -]))(?:18|19|20)[0-9]{6}[ -]?" + "[0-9]{3}[0-9Xx]" + Bounds.AFTER;
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83, 91);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ChineseIds() {}

    static Redactor redactor() {
        return PatternRedactor.number(SensitiveKind.CN_ID, REGEX, ChineseIds::isResident);
    }

    private static boolean isResident(String found) {
        String id = Bounds.compact(found).toUpperCase(Locale.ROOT);
        return PROVINCES.contains(number(id, 0, 2)) && hasBirthDate(id) && check(id) == id.charAt(17);
    }

    private static boolean hasBirthDate(String id) {
        try {
            return LocalDate.of(number(id, 6, 10), number(id, 10, 12), number(id, 12, 14)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String id, int start, int end) {
        return Integer.parseInt(id, start, end, 10);
    }

    private static char check(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
