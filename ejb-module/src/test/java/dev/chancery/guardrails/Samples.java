package dev.chancery.guardrails;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes up sensitive values that are valid by their own rules, and others that only look so; none is anybody's. */
final class Samples {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    Map<SensitiveKind, Supplier<String>> secrets() {
        return Map.of(
                SensitiveKind.CARD, this::card,
                SensitiveKind.SSN, this::ssn,
                SensitiveKind.IBAN, this::iban,
                SensitiveKind.EMAIL, this::email,
                SensitiveKind.PHONE, this::phone,
                SensitiveKind.CN_ID, this::residentId,
                SensitiveKind.CN_MOBILE, this::mobile,
                SensitiveKind.API_KEY, this::apiKey,
                SensitiveKind.URL_PASSWORD, this::password);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String digits(int count) {
        return any(count, "0123456789");
    }

    String word(int count) {
        return any(count, LETTERS);
    }

    int number(int from, int to) {
        return from + random.nextInt(to - from);
    }

    String card() {
        String start =
                any(List.of("4", "51", "55", "2221", "2720", "6011", "65", "3528", "3589", "6212", "34", "37", "36"));
        int length = start.equals("34") || start.equals("37") ? 15 : start.equals("36") ? 14 : 16;
        String body = start + digits(length - 1 - start.length());
        return grouped(body + luhn(body));
    }

    private String grouped(String card) {
        String separator = any(List.of("", " ", "-", "\u00a0"));
        if (card.length() < 16) {
            return String.join(separator, card.substring(0, 4), card.substring(4, 10), card.substring(10));
        }
        return card.replaceAll("(.{4})(?!$)", "$1" + separator);
    }

    private static int luhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
        }
        return (10 - sum % 10) % 10;
    }

    String cardWithWrongCheckDigit() {
        String card = card();
        int last = card.charAt(card.length() - 1) - '0';
        return card.substring(0, card.length() - 1) + (last + 1) % 10;
    }

    String ssn() {
        int area = any(List.of(number(1, 666), number(667, 900)));
        String separator = any(List.of("-", "-", " "));
        return String.format("%03d%s%02d%s%04d", area, separator, number(1, 100), separator, number(1, 10000));
    }

    String invalidSsn() {
        String rest = String.format("-%02d-%04d", number(1, 100), number(1, 10000));
        String area = any(List.of("000", "666", "9" + digits(2)));
        return any(List.of(area + rest, "123-00-4567", "123-45-0000"));
    }

    String iban() {
        String country = any(List.of("DE", "AT", "ES", "PL", "BE", "NO", "GB", "FR", "IT", "NL", "CH", "LT", "PT"));
        String body =
                switch (country) {
                    case "DE" -> digits(18);
                    case "AT", "LT" -> digits(16);
                    case "ES" -> digits(20);
                    case "PL" -> digits(24);
                    case "BE" -> digits(12);
                    case "NO" -> digits(11);
                    case "GB" -> word(4).toUpperCase(java.util.Locale.ROOT) + digits(14);
                    case "NL" -> word(4).toUpperCase(java.util.Locale.ROOT) + digits(10);
                    case "IT" -> word(1).toUpperCase(java.util.Locale.ROOT) + digits(22);
                    case "FR" -> digits(23);
                    case "CH" -> digits(17);
                    default -> digits(21);
                };
        String iban = country + ibanCheck(country, body) + body;
        return any(List.of(iban, iban.replaceAll("(.{4})(?!$)", "$1 "), iban.toLowerCase(java.util.Locale.ROOT)));
    }

    private static String ibanCheck(String country, String body) {
        StringBuilder number = new StringBuilder();
        (body + country + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
        int rest = new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
        return String.format("%02d", 98 - rest);
    }

    String ibanWithWrongCheck() {
        String iban = iban();
        char wrong = iban.charAt(3) == '9' ? '0' : (char) (iban.charAt(3) + 1);
        return iban.substring(0, 3) + wrong + iban.substring(4);
    }

    String email() {
        String local = any(List.of(word(5), word(4) + "." + word(7), word(6) + number(1, 99), word(3) + "+" + word(4)));
        return local + "@" + any(List.of("example.com", "mail.example.org", "example.co.uk", word(8) + ".example"));
    }

    String phone() {
        String area = number(2, 10) + "0" + number(1, 10);
        return any(List.of(
                "+1 " + area + " 555 01" + digits(2),
                "(" + area + ") 555-01" + digits(2),
                area + "-555-01" + digits(2),
                area + ".555.01" + digits(2),
                "1-" + area + "-555-01" + digits(2),
                "+44 20 7946 0" + digits(3),
                "+49 (0)30 2312 5" + digits(3),
                "+33 1 99 00 " + digits(2) + " " + digits(2),
                "+442079460" + digits(3),
                "010-5" + digits(7),
                "(021) 6" + digits(7),
                "0755 2" + digits(3) + " " + digits(4)));
    }

    String mobile() {
        String prefix = any(List.of("130", "138", "139", "150", "159", "166", "177", "188", "191", "199"));
        String middle = digits(4);
        String end = digits(4);
        String plain = prefix + middle + end;
        return any(List.of(
                plain,
                plain,
                prefix + " " + middle + " " + end,
                prefix + "-" + middle + "-" + end,
                "+86 " + plain,
                "+86" + plain,
                "86-" + plain));
    }

    String residentId() {
        String province = any(List.of("110105", "310115", "440305", "510104", "620102", "650102"));
        String body =
                province + number(1930, 2025) + String.format("%02d%02d", number(1, 13), number(1, 29)) + digits(3);
        return body + any(List.of(idCheck(body), idCheck(body).toLowerCase(java.util.Locale.ROOT)));
    }

    String residentIdWithWrongCheck() {
        String id = any(List.of("11", "31", "44", "51")) + residentId().substring(2, 17);
        return id + (idCheck(id).equals("X") ? "0" : (Integer.parseInt(idCheck(id)) + 1) % 10);
    }

    private static String idCheck(String body) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        int check = (12 - sum % 11) % 11;
        return check == 10 ? "X" : String.valueOf(check);
    }

    String apiKey() {
        String noise = "fake" + word(6) + digits(3) + word(9);
        return any(List.of(
                "sk-ant-fake-" + noise,
                "sk-" + noise,
                "ghp_" + noise + noise,
                "glpat-" + noise,
                "xoxb-" + noise,
                "AKIA" + "FAKE" + digits(12),
                "sk_test_" + noise,
                "eyJ" + noise + "." + noise + "." + noise));
    }

    String password() {
        return any(List.of(
                word(9), word(4) + digits(3), word(3) + "!" + word(3) + "@" + digits(2), word(5) + "%21" + word(2)));
    }

    /** What is nobody's secret, but looks like one to somebody careless. */
    String harmless() {
        return any(List.of(
                cardWithWrongCheckDigit(),
                invalidSsn(),
                ibanWithWrongCheck(),
                residentIdWithWrongCheck(),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                "ORD-" + card().replaceAll("\\D", ""),
                "INV-" + number(2020, 2030) + "-" + digits(7),
                "17" + digits(8),
                "17" + digits(11),
                "17" + digits(14),
                "2026-" + number(10, 13) + "-" + number(10, 29) + "T10:30:" + number(10, 60) + "+08:00",
                "2026" + number(10, 13) + number(10, 29) + "103000",
                number(1, 255) + "." + number(0, 255) + "." + number(0, 255) + "." + number(1, 255),
                "v" + number(1, 20) + "." + number(0, 100) + "." + number(0, 1000),
                "$" + number(1, 999) + "," + digits(3) + "," + digits(3) + ".00",
                "¥" + "138" + digits(8),
                "138" + digits(8) + ".50",
                number(1, 90) + "." + digits(13),
                digits(24),
                "9" + digits(8),
                "0x" + Long.toHexString(random.nextLong()),
                Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()) + "f",
                word(4) + "@" + word(5),
                word(5) + "@2x.png",
                "@" + word(6),
                word(5) + "@" + number(1, 9) + "." + number(1, 9) + ".0",
                "git@github.com:" + word(5) + "/" + word(6) + ".git",
                "sk-" + word(4) + "-" + word(5) + "-" + word(5) + "-examples",
                "https://example.com:8443/" + word(6) + "?page=" + number(1, 99),
                "https://user:${PASSWORD}@db.example.com/" + word(4),
                "https://example.org/@" + word(6),
                "00:1b:44:11:3a:" + number(10, 99),
                "978-0-306-" + digits(5) + "-" + number(0, 10),
                "+" + number(2, 100) + "%",
                "+0" + number(1, 9) + "00",
                number(10, 100) + " x " + number(100, 1000) + " mm",
                "[" + word(4).toUpperCase(java.util.Locale.ROOT) + "]",
                "is10 of " + number(100, 999)));
    }

    private String any(int count, String from) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }
}
