package dev.chancery.usage;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How often each kind of sensitive data was taken out of a request, as one column: {@code CARD=2,EMAIL=1}. */
final class RedactionCounts {
    private static final int LONGEST = 2000;

    private RedactionCounts() {}

    /** In the order of the names; null for none. What is longer than the column is cut off between two kinds. */
    static @Nullable String text(Map<String, Integer> counts) {
        String text = new TreeMap<>(counts)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(","));
        if (text.length() > LONGEST) {
            return text.substring(0, text.lastIndexOf(',', LONGEST));
        }
        return text.isEmpty() ? null : text;
    }

    static Map<String, Integer> of(@Nullable String text) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String each : text == null ? new String[0] : text.split(",", -1)) {
            int equals = each.indexOf('=');
            counts.put(each.substring(0, equals), Integer.valueOf(each.substring(equals + 1)));
        }
        return Collections.unmodifiableMap(counts);
    }
}
