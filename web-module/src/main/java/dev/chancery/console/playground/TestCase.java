package dev.chancery.console.playground;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values to try versions of a prompt with, what a good answer says, and what the versions answered. Of one page alone. */
final class TestCase {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<Side, CaseResult> results = new EnumMap<>(Side.class);
    private String expected;

    TestCase(Map<String, String> values, String expected) {
        this.values.putAll(values);
        this.expected = expected;
    }

    /** By the names of variables; unchangeable. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    void value(String name, String text) {
        values.put(name, text);
    }

    /** What a good answer says, for the person who grades; may be empty. */
    String expected() {
        return expected;
    }

    void expected(String text) {
        expected = text;
    }

    Optional<CaseResult> result(Side side) {
        return Optional.ofNullable(results.get(side));
    }

    void result(Side side, CaseResult result) {
        results.put(side, result);
    }

    boolean isAnswered() {
        return !results.isEmpty();
    }

    void clearResults() {
        results.clear();
    }

    void grade(Side side, Grade grade) {
        results.computeIfPresent(side, (same, result) -> result.graded(grade));
    }
}
