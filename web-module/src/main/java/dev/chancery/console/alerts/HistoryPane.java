package dev.chancery.console.alerts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.AlertChannels;
import dev.chancery.alerts.AlertDelivery;
import dev.chancery.alerts.AlertHistory;
import dev.chancery.alerts.AlertPage;
import dev.chancery.alerts.AlertQuery;
import dev.chancery.console.kit.Address;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.PagedRows;
import dev.chancery.console.kit.Query;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was told: page by page, narrowed as the address says. */
class HistoryPane extends Div {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient AlertHistory history;
    private final transient AlertChannels channels;
    private final transient Background background;
    private final transient Clock clock = Clock.systemUTC();
    private final Address address;
    private final DeliveryGrid grid = new DeliveryGrid(delivery -> open(delivery));
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail split = new MasterDetail(place, this::close);
    private final Div filters = new Div();
    private transient @Nullable PagedRows<AlertDelivery> found;

    private record Answer(AlertPage page, List<AlertChannel> channels, Optional<AlertDelivery> delivery) {}

    HistoryPane(AlertHistory history, AlertChannels channels, Background background, Address address) {
        this.history = history;
        this.channels = channels;
        this.background = background;
        this.address = address;
        addClassName("tab-pane");
        add(filters, split);
    }

    /** Shows what the address says. */
    final void enter(UI ui) {
        filters.removeAll();
        load(ui);
    }

    private void load(UI ui) {
        Query asked = address.query();
        AlertQuery meant = HistoryAddress.deliveries(
                asked, clock.instant(), Formats.current().zone());
        Optional<String> chosen = asked.get(HistoryAddress.DELIVERY);
        place.load();
        hide();
        background.ask(
                ui,
                () -> new Answer(history.search(meant, null, PAGE), channels.list(), chosen.flatMap(history::find)),
                answer -> {
                    if (asked.equals(address.query())) {
                        show(meant, answer);
                    }
                },
                failure -> place.showInstead(EmptyState.failed(failure, () -> load(ui))));
    }

    private void show(AlertQuery meant, Answer answer) {
        if (filters.getComponentCount() == 0) {
            filters.add(new HistoryFilters(address.query(), clock, answer.channels(), this::choose));
        }
        PagedRows<AlertDelivery> list =
                new PagedRows<>(page(answer.page()), next -> page(history.search(meant, next, PAGE)));
        found = list;
        if (list.isEmpty()) {
            place.showInstead(nothing());
        } else {
            grid.setItems(list);
            place.showList(list);
        }
        answer.delivery().ifPresent(this::show);
    }

    private EmptyState nothing() {
        return HistoryAddress.isFiltered(address.query())
                ? EmptyState.nothingMatches(() -> {
                    filters.removeAll();
                    choose(HistoryAddress.unfiltered(address.query()));
                })
                : new EmptyState(
                        VaadinIcon.BELL_O,
                        getTranslation("alerts.history.none"),
                        getTranslation("alerts.history.none.what"));
    }

    private void choose(Query chosen) {
        address.enter(chosen);
        address.put(HistoryAddress.DELIVERY, "");
        load(ui());
    }

    private void open(AlertDelivery delivery) {
        address.put(HistoryAddress.DELIVERY, delivery.id());
        show(delivery);
    }

    private void show(AlertDelivery delivery) {
        grid.mark(delivery);
        grid.wide(false);
        split.show(new DeliveryDetail(delivery, this::close).walk(() -> step(delivery, 1), () -> step(delivery, -1)));
    }

    private void step(AlertDelivery delivery, int steps) {
        if (found != null) {
            found.beside(delivery, steps).ifPresent(this::open);
        }
    }

    private void close() {
        address.put(HistoryAddress.DELIVERY, "");
        hide();
    }

    private void hide() {
        grid.mark(null);
        grid.wide(true);
        split.hide();
    }

    private static PagedRows.Page<AlertDelivery> page(AlertPage page) {
        return new PagedRows.Page<>(page.deliveries(), page.next());
    }

    private UI ui() {
        return getUI().orElseGet(UI::getCurrent);
    }
}
