package dev.chancery.guardrails;

import java.util.function.Consumer;

/** Passwords before the host of an address, {@code scheme://user:password@host}, and in its parameters. */
final class UrlPasswords implements Redactor {
    private static final int LONGEST = 512;
    private static final String PARAMETER = "(?i)[?&;](?:password|passwd|pwd|pass|secret|client_secret"
            + "|(?:access|refresh|id|auth)_token|token|api[_-]?key)=(?<hit>(?:[!-~&&[^&#;\"'<>\\\\]]|\\\\(?![\"\\\\nrtbfu]))++)";

    static Redactor redactor() {
        return new UrlPasswords()
                .and(PatternRedactor.of(
                        SensitiveKind.URL_PASSWORD, Beginning.with("?&;"), PARAMETER, value -> !isBlank(value)));
    }

    @Override
    public void find(String text, Consumer<Hit> hits) {
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            int start = at + 3;
            int end = start;
            while (end < text.length() && end - start < LONGEST && isAuthority(text.charAt(end))) {
                end++;
            }
            find(text.substring(start, end), start, hits);
        }
    }

    private static void find(String authority, int start, Consumer<Hit> hits) {
        int colon = authority.indexOf(':');
        int host = authority.lastIndexOf('@');
        if (colon >= 0 && host > colon + 1 && !isBlank(authority.substring(colon + 1, host))) {
            hits.accept(new Hit(SensitiveKind.URL_PASSWORD, start + colon + 1, start + host));
        }
    }

    /** Where somebody has put a password's place, not a password: stars, or a variable in braces or angle brackets. */
    static boolean isBlank(String password) {
        return password.matches("[*xX.]+|\\$?\\{[^}]*\\}|\\{\\{[^}]*\\}\\}|<[^>]*>|%[A-Za-z0-9_]+%");
    }

    /** Whether what stands here belongs to user or password of an address. */
    static boolean isWithinAuthority(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST && isAuthority(text.charAt(start - 1))) {
            start--;
        }
        return start > 2 && text.startsWith("://", start - 3);
    }

    private static boolean isAuthority(char c) {
        return c > ' ' && c < 0x7f && "/?#\"'<>\\`".indexOf(c) < 0;
    }
}
