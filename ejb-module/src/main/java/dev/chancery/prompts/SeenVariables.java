package dev.chancery.prompts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The names of the variables that prompts were given on this node since it started; bounded, and cheap to note. */
final class SeenVariables {
    static final int MOST_PROMPTS = 2_000;
    static final int MOST_NAMES = 100;

    private final Map<PromptReference, Set<String>> seen = new ConcurrentHashMap<>();

    /** Several threads may go beyond a bound by one each. */
    void note(PromptReference reference, Set<String> names) {
        Set<String> known = seen.get(reference);
        if (known == null) {
            if (seen.size() >= MOST_PROMPTS) {
                return;
            }
            known = seen.computeIfAbsent(reference, none -> ConcurrentHashMap.newKeySet());
        }
        if (known.size() < MOST_NAMES && !known.containsAll(names)) {
            names.stream()
                    .filter(PromptNames::isVariable)
                    .limit(MOST_NAMES - known.size())
                    .forEach(known::add);
        }
    }

    /** What was noted until now, sorted. */
    Map<PromptReference, Set<String>> all() {
        return seen.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> new TreeSet<>(each.getValue())));
    }
}
