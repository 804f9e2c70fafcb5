package dev.chancery.keys;

import dev.chancery.problems.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The models that a key may serve: names, or beginnings of names followed by {@code *}. None means all.
 *
 * @param patterns such as {@code claude-haiku-*}
 */
public record KeyModels(List<String> patterns) {
    /** Any model. */
    public static final KeyModels ALL = new KeyModels(List.of());

    private static final int MOST = 20;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,99}\\*?");

    /** @throws InvalidKeyException when there are more than 20, or one is no name of a model */
    public KeyModels {
        patterns = List.copyOf(patterns);
        if (patterns.size() > MOST) {
            throw new InvalidKeyException("models", Rule.NOT_MORE_THAN, MOST);
        }
        patterns.stream()
                .filter(each -> !ALLOWED.matcher(each).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new InvalidKeyException("models", Rule.KEY_MODELS);
                });
    }

    /** Reads patterns separated by commas; none is all. */
    public static KeyModels parse(String text) {
        return new KeyModels(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList());
    }

    /** Whether a model is one of them; the empty name, of requests without a model, always is. */
    public boolean include(String model) {
        return patterns.isEmpty() || model.isEmpty() || patterns.stream().anyMatch(each -> matches(each, model));
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return String.join(",", patterns);
    }

    private static boolean matches(String pattern, String model) {
        return pattern.endsWith("*")
                ? model.startsWith(pattern.substring(0, pattern.length() - 1))
                : model.equals(pattern);
    }
}
