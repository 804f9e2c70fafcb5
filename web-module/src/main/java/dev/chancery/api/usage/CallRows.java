package dev.chancery.api.usage;

import dev.chancery.usage.CallPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of attempts, the newest first.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record CallRows(List<CallView> items, @Nullable String next) {
    static CallRows of(CallPage page) {
        return new CallRows(page.rows().stream().map(CallView::of).toList(), page.next());
    }
}
