package dev.chancery.assistants;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a content of a prompt would mean to those who use it.
 *
 * @param unused variables that some user gives, and that the content does not use any more, sorted
 * @param missing variables that the content needs, and that no user gives, sorted: calls would fail
 */
public record VariableChanges(Set<String> unused, Set<String> missing) {
    /** Sorts. */
    public VariableChanges {
        unused = Collections.unmodifiableSet(new TreeSet<>(unused));
        missing = Collections.unmodifiableSet(new TreeSet<>(missing));
    }

    /** Whether nothing would change. */
    public boolean isEmpty() {
        return unused.isEmpty() && missing.isEmpty();
    }
}
