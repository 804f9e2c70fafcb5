package dev.chancery.guardrails;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The redaction of one call, in two rounds: it learns all texts, then masks them. So a value that is recognised in one
 * place is taken out wherever it stands: the password of an address also where an earlier answer repeats it alone.
 */
final class Masking {
    private final Redactor redactor;
    private final Placeholders placeholders = new Placeholders();
    private final KnownValues known = new KnownValues();
    private final Map<String, List<Hit>> found = new HashMap<>();

    Masking(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Reads a text that stays as it is, but may hold what looks like a placeholder. */
    void reserve(String text) {
        placeholders.reserve(text);
    }

    /** Reads a text that will be masked. */
    void learn(String text) {
        if (!found.containsKey(text)) {
            placeholders.reserve(text);
            Overlaps hits = new Overlaps(text);
            redactor.find(text, hits::add);
            List<Hit> resolved = hits.resolved();
            resolved.forEach(hit -> known.add(hit.kind(), text.substring(hit.start(), hit.end())));
            found.put(text, resolved);
        }
    }

    String mask(String text) {
        List<Hit> hits = hits(text);
        if (hits.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (Hit hit : hits) {
            masked.append(text, done, hit.start());
            masked.append(placeholders.of(hit.kind(), text.substring(hit.start(), hit.end())));
            done = hit.end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    Vault vault() {
        return placeholders.vault();
    }

    private List<Hit> hits(String text) {
        Overlaps hits = new Overlaps(text);
        List<Hit> learned = found.getOrDefault(text, List.of());
        learned.forEach(hits::add);
        known.find(text, hits::add);
        return hits.resolved();
    }
}
