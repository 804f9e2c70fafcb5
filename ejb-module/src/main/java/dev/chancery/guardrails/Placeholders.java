package dev.chancery.guardrails;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives out placeholders, one for each value, none that a text already holds. */
final class Placeholders {
    private static final Pattern ANY = Pattern.compile("\\[[A-Z0-9_]{1,32}_[0-9]{1,10}\\]");

    private final Set<String> reserved = new HashSet<>();
    private final Map<String, String> byValue = new HashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<SensitiveKind, Integer> numbers = new HashMap<>();
    private final Map<SensitiveKind, Integer> counts = new TreeMap<>(Comparator.comparing(SensitiveKind::name));

    /** Whether the character can stand between a placeholder's brackets. */
    static boolean mayContain(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** What looks like a placeholder in this text is somebody's own words. */
    void reserve(String text) {
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            reserved.add(matcher.group());
        }
    }

    String of(SensitiveKind kind, String value) {
        counts.merge(kind, 1, Integer::sum);
        return byValue.computeIfAbsent(value, any -> {
            String placeholder = next(kind);
            values.put(placeholder, value);
            return placeholder;
        });
    }

    Vault vault() {
        return new Vault(values, counts);
    }

    private String next(SensitiveKind kind) {
        String placeholder;
        do {
            placeholder = "[" + kind.name() + "_" + numbers.merge(kind, 1, Integer::sum) + "]";
        } while (reserved.contains(placeholder));
        return placeholder;
    }
}
