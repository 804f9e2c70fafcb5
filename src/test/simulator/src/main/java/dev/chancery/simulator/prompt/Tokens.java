package dev.chancery.simulator.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * A deterministic stand-in for a tokenizer: a token is up to six letters or digits, or one other character, with the
 * white space before it.
 */
public final class Tokens {

    private static final int LONGEST_WORD = 6;

    private Tokens() {}

    public static int count(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at = end(text, at)) {
            count++;
        }
        return count;
    }

    /** The text cut into its tokens. */
    public static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            tokens.add(text.substring(at, end));
            at = end;
        }
        return tokens;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return at;
        }
        int wordEnd = at;
        while (wordEnd < text.length() && wordEnd - at < LONGEST_WORD && isWord(text.charAt(wordEnd))) {
            wordEnd++;
        }
        return wordEnd > at ? wordEnd : at + Character.charCount(text.codePointAt(at));
    }

    private static boolean isWord(char c) {
        return c < 128 ? Character.isLetterOrDigit(c) : Character.isLetter(c);
    }
}
