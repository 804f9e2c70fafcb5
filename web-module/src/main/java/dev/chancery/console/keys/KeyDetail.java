package dev.chancery.console.keys;

import dev.chancery.audit.AuditEntry;
import dev.chancery.keys.KeyStep;
import dev.chancery.keys.PossibleStep;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one key.
 *
 * @param steps what the person at the page can do with it now
 * @param callsToday attempts today; null when it is not known
 * @param history what was done with it, the newest first; null when the person may not read that
 */
record KeyDetail(
        KeyRow row,
        List<PossibleStep> steps,
        @Nullable Long callsToday,
        @Nullable List<AuditEntry> history) {
    KeyDetail {
        steps = List.copyOf(steps);
    }

    /** Whether a step can be taken with the key, or with one of its secrets. */
    boolean allows(KeyStep step, @Nullable String secretId) {
        return steps.stream()
                .anyMatch(possible -> possible.step() == step && Objects.equals(possible.secretId(), secretId));
    }
}
