package dev.chancery.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of deliveries, the newest first.
 *
 * @param next from where the next page goes on; null on the last one
 */
public record AlertPage(
        List<AlertDelivery> deliveries, @Nullable String next) {
    /** Copies the list. */
    public AlertPage {
        deliveries = List.copyOf(deliveries);
    }
}
