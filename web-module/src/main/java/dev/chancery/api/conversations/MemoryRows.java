package dev.chancery.api.conversations;

import dev.chancery.conversations.MemoryPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of memories, by principal and application.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record MemoryRows(List<MemoryView> items, @Nullable String next) {
    static MemoryRows of(MemoryPage page) {
        return new MemoryRows(page.rows().stream().map(MemoryView::of).toList(), page.next());
    }
}
