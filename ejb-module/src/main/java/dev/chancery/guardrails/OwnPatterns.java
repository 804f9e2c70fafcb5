package dev.chancery.guardrails;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configured patterns by their kinds, beside the kinds that Chancery knows. */
final class OwnPatterns {
    static final OwnPatterns NONE = new OwnPatterns(List.of());

    private final Map<SensitiveKind, OwnPattern> patterns = new LinkedHashMap<>();

    OwnPatterns(List<OwnPattern> patterns) {
        patterns.forEach(pattern -> this.patterns.put(SensitiveKind.own(pattern.name()), pattern));
    }

    /** The kind's name for a pattern's: {@code PROJECT_X} for {@code project-x}. */
    static String kindName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** All names that may stand in a selection. */
    String names() {
        return Stream.concat(SensitiveKind.builtIn().stream(), patterns.keySet().stream())
                .map(SensitiveKind::name)
                .collect(Collectors.joining(", "));
    }

    /** The selection that a text names: kinds separated by commas, or all, or none; empty when it names another. */
    Optional<KindSelection> select(String text) {
        if (text.equalsIgnoreCase("none")) {
            return Optional.of(KindSelection.NONE);
        }
        List<SensitiveKind> known = Stream.concat(SensitiveKind.builtIn().stream(), patterns.keySet().stream())
                .toList();
        if (text.equalsIgnoreCase("all")) {
            return Optional.of(selection(known));
        }
        List<String> names = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(OwnPatterns::kindName)
                .toList();
        boolean allKnown = names.stream()
                .allMatch(name -> known.stream().anyMatch(kind -> kind.name().equals(name)));
        return allKnown
                ? Optional.of(selection(known.stream()
                        .filter(kind -> names.contains(kind.name()))
                        .toList()))
                : Optional.empty();
    }

    /** What finds all of them. */
    Redactor redactor() {
        return patterns.values().stream().map(OwnPattern::redactor).reduce(Redactor.none(), Redactor::and);
    }

    private KindSelection selection(List<SensitiveKind> kinds) {
        Redactor redactor = kinds.stream().map(this::redactor).reduce(Redactor.none(), Redactor::and);
        return new KindSelection(kinds, redactor);
    }

    private Redactor redactor(SensitiveKind kind) {
        OwnPattern own = patterns.get(kind);
        return own == null ? Redactors.of(kind) : own.redactor();
    }
}
