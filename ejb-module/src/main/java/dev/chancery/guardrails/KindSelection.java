package dev.chancery.guardrails;

import java.util.List;
import java.util.function.Consumer;

/** Some kinds of sensitive data, and what finds them. Equal when the kinds are. */
final class KindSelection {
    static final KindSelection NONE = new KindSelection(List.of(), Redactor.none());

    private final List<SensitiveKind> kinds;
    private final Redactor redactor;

    KindSelection(List<SensitiveKind> kinds, Redactor redactor) {
        this.kinds = List.copyOf(kinds);
        this.redactor = redactor;
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    List<SensitiveKind> kinds() {
        return kinds;
    }

    Redactor redactor() {
        return redactor;
    }

    void find(String text, Consumer<Hit> hits) {
        redactor.find(text, hits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KindSelection selection && selection.kinds.equals(kinds);
    }

    @Override
    public int hashCode() {
        return kinds.hashCode();
    }

    @Override
    public String toString() {
        return kinds.toString();
    }
}
