package dev.chancery.simulator.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What a script asks for one answer: names with values, of which later layers replace earlier ones. */
public final class Directives {

    public static final Directives NONE = new Directives(Map.of());

    private final Map<String, String> values;

    private Directives(Map<String, String> values) {
        this.values = values;
    }

    /** Reads {@code name=value;name=value}; a semicolon inside a value is written {@code %3B}. */
    public static Directives parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            if (!part.isBlank()) {
                int equals = part.indexOf('=');
                String name = (equals < 0 ? part : part.substring(0, equals)).strip();
                String value = equals < 0
                        ? ""
                        : Percent.decode(part.substring(equals + 1).strip());
                Vocabulary.check(name, value);
                values.put(name, value);
            }
        }
        return new Directives(values);
    }

    public Directives over(Directives lower) {
        Map<String, String> merged = new LinkedHashMap<>(lower.values);
        merged.putAll(values);
        return new Directives(merged);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** True if the directive is a comma-separated list that names the word. */
    public boolean lists(String name, String word) {
        return has(name) && words(name).stream().anyMatch(listed -> listed.equals(word));
    }

    /** The value behind the colon of a listed {@code word:value}. */
    public Optional<String> listed(String name, String word) {
        return words(name).stream()
                .filter(listed -> listed.startsWith(word + ":"))
                .map(listed -> listed.substring(word.length() + 1))
                .findFirst();
    }

    /** The same as a number. */
    public long listedNumber(String name, String word, long otherwise) {
        return listed(name, word).map(value -> asNumber(name, value)).orElse(otherwise);
    }

    private List<String> words(String name) {
        return List.of(values.getOrDefault(name, "").strip().split("\\s*,\\s*", -1));
    }

    public OptionalLong number(String name) {
        String value = values.get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(asNumber(name, value));
    }

    public long number(String name, long otherwise) {
        return number(name).orElse(otherwise);
    }

    /** Like {@link #number(String, long)}, where the directive may also stand without a value. */
    public long numberOr(String name, long otherwise) {
        return values.getOrDefault(name, "").isBlank() ? otherwise : number(name, otherwise);
    }

    /**
     * Reads a number.
     *
     * @throws BadDirective that names the directive, if it is none
     */
    public static long asNumber(String name, String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            throw new BadDirective("simulator directive " + name + ": '" + value + "' is not a whole number");
        }
    }

    /** Values of the directives whose name begins so, by the rest of their name. */
    public Map<String, String> startingWith(String prefix) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getValue().isEmpty() ? entry.getKey() : entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }
}
