package dev.chancery.guardrails;

/** API keys and tokens: by the prefixes that their issuers give them, or by the name before them. */
final class ApiKeys {
    private static final String BY_PREFIX = "(?<hit>sk-[A-Za-z0-9_-]{16,}+"
            + "|(?:sk|pk|rk|whsec)_(?:(?:live|test)_)?[A-Za-z0-9]{16,}+"
            + "|gh[pousr]_[A-Za-z0-9]{20,}+|github_pat_[A-Za-z0-9_]{20,}+|glpat-[A-Za-z0-9_-]{16,}+"
            + "|xox[abeoprs]-[A-Za-z0-9-]{10,}+|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{35}"
            + "|hf_[A-Za-z0-9]{20,}+|npm_[A-Za-z0-9]{20,}+|SG\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+"
            + ")(?![A-Za-z0-9])";
    private static final String JSON_WEB_TOKEN =
            "(?<hit>eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{4,}+(?:\\.[A-Za-z0-9_-]*+){1,3})";
    private static final String BY_NAME = """
            (?xi) (?: bearer\\s{1,3}
            | (?: (?<=api[_\\ -]?|secret[_-]?|access[_-]?)key | (?<=auth[_-]?|access[_-]?|refresh[_-]?)token
                | (?<=client[_-]?)secret)
              \\\\{0,3}["']?\\s{0,3}[:=：]\\s{0,3}\\\\{0,3}["']?)
            (?<hit>[A-Za-z0-9_.~+/=-]{16,}+)""";
    private static final int LONGEST_WORD = 10;

    private ApiKeys() {}

    static Redactor redactor() {
        return of(Beginning::ofToken, BY_PREFIX)
                .and(of(Beginning::ofToken, JSON_WEB_TOKEN))
                .and(of(Beginning.with("bBkKtTsS"), BY_NAME))
                .and(new PrivateKeys());
    }

    private static Redactor of(Beginning beginning, String regex) {
        return PatternRedactor.of(SensitiveKind.API_KEY, beginning, regex, ApiKeys::isRandom);
    }

    /** Tells keys from names such as {@code sk-learn-contrib-examples}. */
    static boolean isRandom(String found) {
        boolean digit = false;
        int word = 0;
        int longest = 0;
        for (int i = 0; i < found.length(); i++) {
            digit |= Bounds.isDigit(found.charAt(i));
            word = Character.isLetterOrDigit(found.charAt(i)) ? word + 1 : 0;
            longest = Math.max(longest, word);
        }
        return digit && longest >= LONGEST_WORD;
    }
}
