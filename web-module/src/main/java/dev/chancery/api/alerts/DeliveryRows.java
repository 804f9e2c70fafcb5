package dev.chancery.api.alerts;

import dev.chancery.alerts.AlertPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of deliveries, the newest first.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record DeliveryRows(
        List<DeliveryView> items, @Nullable String next) {
    static DeliveryRows of(AlertPage page) {
        return new DeliveryRows(page.deliveries().stream().map(DeliveryView::of).toList(), page.next());
    }
}
