package dev.chancery.console.alerts;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.AlertQuery;
import dev.chancery.alerts.DeliveryState;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RangePicker;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.outbox.AlertKind;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Narrows the history. */
final class HistoryFilters extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Query> changed;
    private final transient Clock clock;
    private Query query;

    /**
     * @param query what is chosen already
     * @param changed told what is chosen from now on
     */
    HistoryFilters(Query query, Clock clock, List<AlertChannel> channels, Consumer<Query> changed) {
        this.query = query;
        this.clock = clock;
        this.changed = changed;
        Map<String, String> names = new LinkedHashMap<>();
        channels.forEach(channel -> names.put(channel.id(), channel.terms().name()));
        query.get(HistoryAddress.TO).ifPresent(id -> names.putIfAbsent(id, id));
        Toolbar filters = new Toolbar(
                new RangePicker(TimeRange.of(query), clock, range -> change(range.into(this.query))),
                select(
                        HistoryAddress.TO,
                        "alerts.every-channel",
                        names.keySet(),
                        query.get(HistoryAddress.TO),
                        names::get,
                        id -> id),
                select(
                        HistoryAddress.KIND,
                        "alerts.every-kind",
                        List.of(AlertKind.values()),
                        HistoryAddress.kind(query),
                        AlertWords::kind,
                        AlertKind::word),
                select(
                        HistoryAddress.STATE,
                        "alerts.every-state",
                        List.of(DeliveryState.values()),
                        HistoryAddress.state(query),
                        AlertWords::state,
                        DeliveryState::name));
        add(filters.actions(RestDialog.button(() -> HistoryRest.list(meant()))));
    }

    private AlertQuery meant() {
        return HistoryAddress.deliveries(
                query, clock.instant(), Formats.current().zone());
    }

    private <T> Select<T> select(
            String name,
            String all,
            Collection<T> items,
            Optional<T> chosen,
            ItemLabelGenerator<T> label,
            Function<T, String> value) {
        Select<T> select = new Select<>();
        select.setId("alerts-" + name);
        select.setAriaLabel(getTranslation("alerts.filter." + name));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(all));
        select.setPlaceholder(getTranslation(all));
        select.setItemLabelGenerator(each -> each == null ? getTranslation(all) : label.apply(each));
        chosen.ifPresent(select::setValue);
        select.addValueChangeListener(
                event -> change(query.with(name, event.getValue() == null ? null : value.apply(event.getValue()))));
        return select;
    }

    private void change(Query chosen) {
        if (!chosen.equals(query)) {
            query = chosen;
            changed.accept(chosen);
        }
    }
}
