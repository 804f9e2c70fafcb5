package dev.chancery.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as they can be stored: within a length, with characters that every database takes, without keys. */
final class StoredText {
    private static final Pattern KEY = Pattern.compile("\\bsk-[\\w-]{10,}");
    private static final String BLACKENED = "(secret)";
    private static final String CUT = "...";
    private static final char UNSTORABLE = '\uFFFD';

    private StoredText() {}

    static String of(String text, int longest) {
        String open = KEY.matcher(text).replaceAll(BLACKENED);
        StringBuilder stored = new StringBuilder(Math.min(open.length(), longest + 1));
        for (int i = 0; i < open.length() && stored.length() <= longest; i++) {
            stored.append(isStorable(open, i) ? open.charAt(i) : UNSTORABLE);
        }
        return stored.length() <= longest ? stored.toString() : cut(stored, longest);
    }

    static @Nullable String orNull(@Nullable String text, int longest) {
        return text == null ? null : of(text, longest);
    }

    private static boolean isStorable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) ? at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) : c != 0;
    }

    private static String cut(StringBuilder text, int longest) {
        int end = longest - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }
}
