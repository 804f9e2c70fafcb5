package dev.chancery.guardrails;

/**
 * Digits, letters and some signs in the wide forms of Chinese and Japanese texts, as the usual ones. Each stays one
 * character, so that places in the text stay the same.
 */
final class Width {
    private static final int DISTANCE = 0xFEE0;
    private static final String SIGNS = "＠．－＋＿／";

    private Width() {}

    /** The same text when there is nothing wide in it. */
    static String narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isWide(text.charAt(i))) {
                return narrow(text.toCharArray(), i);
            }
        }
        return text;
    }

    private static String narrow(char[] characters, int first) {
        for (int i = first; i < characters.length; i++) {
            if (isWide(characters[i])) {
                characters[i] = (char) (characters[i] - DISTANCE);
            }
        }
        return new String(characters);
    }

    private static boolean isWide(char c) {
        return c >= '＋' && c <= 'ｚ' && (Bounds.isWordPart((char) (c - DISTANCE)) || SIGNS.indexOf(c) >= 0);
    }
}
