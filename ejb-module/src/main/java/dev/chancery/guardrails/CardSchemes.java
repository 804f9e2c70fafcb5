package dev.chancery.guardrails;

import java.util.List;

/** The prefixes under which card schemes issue, and the lengths they use. */
final class CardSchemes {
    private static final List<Scheme> ALL = List.of(
            new Scheme("Visa", "4", "4", 13, 16, 19),
            new Scheme("Mastercard", "51", "55", 16),
            new Scheme("Mastercard", "2221", "2720", 16),
            new Scheme("American Express", "34", "34", 15),
            new Scheme("American Express", "37", "37", 15),
            new Scheme("Discover", "6011", "6011", 16, 19),
            new Scheme("Discover", "644", "659", 16, 19),
            new Scheme("Diners Club", "300", "305", 14, 16, 19),
            new Scheme("Diners Club", "3095", "3095", 14, 16, 19),
            new Scheme("Diners Club", "36", "36", 14, 16, 19),
            new Scheme("Diners Club", "38", "39", 14, 16, 19),
            new Scheme("JCB", "3528", "3589", 16, 17, 18, 19),
            new Scheme("UnionPay", "62", "62", 16, 17, 18, 19),
            new Scheme("UnionPay, RuPay", "81", "82", 16, 17, 18, 19),
            new Scheme("RuPay, Verve", "506", "508", 16, 18, 19),
            new Scheme("RuPay", "60", "60", 16),
            new Scheme("Maestro", "5018", "5038", 16, 17, 18, 19),
            new Scheme("Maestro", "5893", "5893", 16, 17, 18, 19),
            new Scheme("Maestro", "6304", "6304", 16, 17, 18, 19),
            new Scheme("Maestro", "6759", "6763", 16, 17, 18, 19),
            new Scheme("Mir", "2200", "2204", 16, 17, 18, 19),
            new Scheme("Troy", "9792", "9792", 16));

    private CardSchemes() {}

    static boolean issue(String digits) {
        return ALL.stream().anyMatch(scheme -> scheme.issues(digits));
    }

    private record Scheme(String name, String first, String last, List<Integer> lengths) {

        Scheme(String name, String first, String last, Integer... lengths) {
            this(name, first, last, List.of(lengths));
        }

        boolean issues(String digits) {
            String prefix = digits.substring(0, first.length());
            return lengths.contains(digits.length()) && prefix.compareTo(first) >= 0 && prefix.compareTo(last) <= 0;
        }
    }
}
