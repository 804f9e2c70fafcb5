package dev.chancery.console.alerts;

import dev.chancery.alerts.AlertDelivery;
import dev.chancery.alerts.AlertHistory;
import dev.chancery.alerts.AlertPage;
import dev.chancery.alerts.AlertQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A history as the test says, which remembers what was looked for. */
final class ScriptedHistory extends AlertHistory {
    final List<AlertDelivery> deliveries = new ArrayList<>();
    final List<AlertQuery> asked = new ArrayList<>();

    @Override
    public AlertPage search(AlertQuery query, @Nullable String next, int size) {
        asked.add(query);
        int from = next == null ? 0 : Integer.parseInt(next);
        int to = Math.min(deliveries.size(), from + size);
        return new AlertPage(
                List.copyOf(deliveries.subList(from, to)), to < deliveries.size() ? String.valueOf(to) : null);
    }

    @Override
    public Optional<AlertDelivery> find(String id) {
        return deliveries.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
