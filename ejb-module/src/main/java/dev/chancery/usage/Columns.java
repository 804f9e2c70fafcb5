package dev.chancery.usage;

import org.jspecify.annotations.Nullable;

/** Texts of others as columns can hold them. */
final class Columns {
    static final int MODEL = 200;
    static final int WORD = 100;

    private Columns() {}

    /** Bounded, and without NUL, which PostgreSQL does not store. */
    static String cut(int longest, String text) {
        return text.substring(0, Math.min(text.length(), longest)).replace('\0', '?');
    }

    static @Nullable String cutOrNull(int longest, @Nullable String text) {
        return text == null ? null : cut(longest, text);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
