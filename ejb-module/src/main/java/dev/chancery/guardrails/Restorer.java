package dev.chancery.guardrails;

import java.util.function.UnaryOperator;

/**
 * Puts values back into a text that comes in pieces; the result is the same however the text is cut. It holds back only
 * what may be the beginning of a placeholder, never more than the longest one. Not thread-safe; one for each block.
 */
public final class Restorer {
    private final Vault vault;
    private final UnaryOperator<String> form;
    private final StringBuilder held = new StringBuilder();

    Restorer(Vault vault, UnaryOperator<String> form) {
        this.vault = vault;
        this.form = form;
    }

    /** Takes the next piece, and gives what is certain by now; may be empty. */
    public String feed(String piece) {
        if (vault.isEmpty()) {
            return piece;
        }
        StringBuilder safe = new StringBuilder(piece.length());
        int from = 0;
        while (from < piece.length()) {
            from = held.isEmpty() ? plain(piece, from, safe) : candidate(piece, from, safe);
        }
        return safe.toString();
    }

    /** The text is complete: gives what was held back. */
    public String finish() {
        String rest = held.toString();
        held.setLength(0);
        return rest;
    }

    private int plain(String piece, int from, StringBuilder safe) {
        int open = piece.indexOf('[', from);
        if (open < 0) {
            safe.append(piece, from, piece.length());
            return piece.length();
        }
        safe.append(piece, from, open);
        held.append('[');
        return open + 1;
    }

    private int candidate(String piece, int from, StringBuilder safe) {
        char next = piece.charAt(from);
        if (next == ']') {
            held.append(next);
            String placeholder = finish();
            String value = vault.value(placeholder);
            safe.append(value == null ? placeholder : form.apply(value));
            return from + 1;
        }
        if (held.length() < vault.longest() && Placeholders.mayContain(next)) {
            held.append(next);
            return from + 1;
        }
        safe.append(finish());
        return from;
    }
}
