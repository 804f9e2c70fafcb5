package dev.chancery.guardrails;

import java.util.List;

/** What a redactor finds in a text, as the values themselves. */
final class Found {
    private Found() {}

    static List<String> in(String text, Redactor redactor) {
        Overlaps hits = new Overlaps(text);
        redactor.find(text, hits::add);
        return hits.resolved().stream()
                .map(hit -> text.substring(hit.start(), hit.end()))
                .toList();
    }

    static List<String> in(String text, SensitiveKind kind) {
        return in(text, Redactors.of(kind));
    }
}
