package dev.chancery.api.batches;

import dev.chancery.batches.BatchPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of batches, the newest first.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record BatchRows(List<BatchView> items, @Nullable String next) {
    static BatchRows of(BatchPage page) {
        return new BatchRows(page.batches().stream().map(BatchView::of).toList(), page.next());
    }
}
