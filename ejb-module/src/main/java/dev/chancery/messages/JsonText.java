package dev.chancery.messages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON in UTF-8, straight into bytes. */
final class JsonText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final int limit;
    private byte[] bytes;
    private int size;

    JsonText(int limit) {
        this.limit = limit;
        this.bytes = new byte[Math.min(limit, 512)];
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void value(@Nullable Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Fields fields) {
            object(fields);
        } else if (value instanceof List<?> list) {
            list(list);
        } else {
            ascii(String.valueOf(value));
        }
    }

    private void object(Fields fields) {
        put('{');
        int start = size;
        fields.forEach((name, value) -> {
            if (size > start) {
                put(',');
            }
            text(name);
            put(':');
            value(value);
        });
        put('}');
    }

    private void list(List<?> list) {
        put('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                put(',');
            }
            value(list.get(i));
        }
        put(']');
    }

    private void text(String text) {
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (!Character.isSurrogate(c)) {
                encoded(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                encoded(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                escaped(c);
            }
        }
        put('"');
    }

    private void ascii(char c) {
        switch (c) {
            case '"', '\\' -> pair(c);
            case '\n' -> pair('n');
            case '\r' -> pair('r');
            case '\t' -> pair('t');
            default -> {
                if (c < 0x20) {
                    escaped(c);
                } else {
                    put(c);
                }
            }
        }
    }

    private void pair(char c) {
        put('\\');
        put(c);
    }

    private void escaped(char c) {
        pair('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(HEX[(c >> shift) & 15]);
        }
    }

    private void encoded(int codePoint) {
        if (codePoint < 0x800) {
            put(0xC0 | (codePoint >> 6));
        } else if (codePoint < 0x10000) {
            put(0xE0 | (codePoint >> 12));
            put(0x80 | ((codePoint >> 6) & 0x3F));
        } else {
            put(0xF0 | (codePoint >> 18));
            put(0x80 | ((codePoint >> 12) & 0x3F));
            put(0x80 | ((codePoint >> 6) & 0x3F));
        }
        put(0x80 | (codePoint & 0x3F));
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(int b) {
        if (size == bytes.length) {
            grow();
        }
        bytes[size++] = (byte) b;
    }

    private void grow() {
        if (size >= limit) {
            throw new IllegalArgumentException("larger than " + limit + " bytes");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, bytes.length * 2L));
    }
}
