package dev.chancery.usage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of attempts, the newest first.
 *
 * @param next from where the next page goes on; null on the last one
 */
public record CallPage(List<CallRow> rows, @Nullable String next) {
    /** Copies the list. */
    public CallPage {
        rows = List.copyOf(rows);
    }
}
