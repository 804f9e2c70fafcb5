package dev.chancery.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of memories, by principal and application.
 *
 * @param next from where the next page goes on; null on the last one
 */
public record MemoryPage(List<MemoryRow> rows, @Nullable String next) {
    /** Copies the list. */
    public MemoryPage {
        rows = List.copyOf(rows);
    }
}
