package dev.chancery.guardrails;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the placeholders of one call stand for. Shows its values to nobody but by restoring; keep it no longer than the call. */
public final class Vault {
    static final Vault EMPTY = new Vault(Map.of(), Map.of());

    private final Map<String, String> values;
    private final Map<SensitiveKind, Integer> counts;
    private final int longest;

    Vault(Map<String, String> values, Map<SensitiveKind, Integer> counts) {
        this.values = Map.copyOf(values);
        this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        this.longest = values.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether nothing was taken out. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** How often each kind was taken out; kinds that were not are missing. */
    public Map<SensitiveKind, Integer> counts() {
        return counts;
    }

    /** The text with the values put back. */
    public String restore(String text) {
        return all(restorer(), text);
    }

    /** The JSON text with the values put back, escaped as JSON strings need it. */
    public String restoreJson(String json) {
        return all(jsonRestorer(), json);
    }

    /** Restores a text that comes in pieces. */
    public Restorer restorer() {
        return new Restorer(this, UnaryOperator.identity());
    }

    /** Restores a JSON text that comes in pieces. */
    public Restorer jsonRestorer() {
        return new Restorer(this, JsonEscapes::of);
    }

    /** The length of the longest placeholder. */
    int longest() {
        return longest;
    }

    @Nullable
    String value(String placeholder) {
        return values.get(placeholder);
    }

    private static String all(Restorer restorer, String text) {
        return restorer.feed(text) + restorer.finish();
    }

    @Override
    public String toString() {
        return "Vault" + counts;
    }
}
