package dev.chancery.console.prices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Address;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DayField;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.SearchField;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.prices.Price;
import dev.chancery.prices.PriceList;
import dev.chancery.prices.PriceRow;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.Repricing;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.UseGroup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What models cost, from when until when; and pricing attempts of the past again. */
@Route(value = "prices", layout = ConsoleLayout.class)
@Menu(title = "prices.title", order = 90, icon = "vaadin:dollar")
@NeedsPermission(Permission.READ_PRICES)
public class PricesView extends ConsoleView implements BeforeEnterObserver, PricePanel.Actions {
    private static final long serialVersionUID = 1L;
    private static final String PRICE = "price";
    private static final String MODEL = "model";
    private static final String DAY = "day";
    private static final int DAYS = 30;

    private final transient PriceList prices;
    private final transient Repricing repricing;
    private final transient UsageReports usage;
    private final transient Background background;
    private final Address address = new Address("prices");
    private final boolean manages;
    private final boolean readsUsage;
    private final SearchField models = new SearchField(getTranslation("prices.search"), "", this::search);
    private final DayField day = new DayField("", null);
    private final UnpricedNote unpriced;
    private final PriceGrid grid = new PriceGrid(row -> open(row.price().id()));
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail split = new MasterDetail(place, this::close);
    private transient List<PriceRow> rows = List.of();

    /** By the container. */
    @Inject
    public PricesView(
            PriceList prices, Repricing repricing, UsageReports usage, Callers callers, Background background) {
        super("prices.title");
        this.prices = prices;
        this.repricing = repricing;
        this.usage = usage;
        this.background = background;
        this.manages = callers.current().mayAny(Permission.MANAGE_PRICES);
        this.readsUsage = callers.current().mayAny(Permission.READ_USAGE);
        this.unpriced = new UnpricedNote(manages ? this::addPrice : null);
        addClassName("fills");
        day.setLabel(null);
        day.setAriaLabel(getTranslation("prices.day"));
        day.setPlaceholder(getTranslation("prices.day"));
        day.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                address.put(
                        DAY, event.getValue() == null ? "" : event.getValue().toString());
                showRows();
            }
        });
        add(toolbar(), unpriced, split);
    }

    private Toolbar toolbar() {
        Toolbar toolbar = new Toolbar(models, day).actions(RestDialog.button(PriceRest::list));
        if (manages) {
            Button again = new Button(
                    getTranslation("prices.reprice"), click -> new RepriceDialog(repricing, background).open());
            toolbar.actions(again, addButton());
        }
        return toolbar;
    }

    private Button addButton() {
        Button add = new Button(getTranslation("prices.add"), VaadinIcon.PLUS.create(), click -> addPrice(""));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    @Override
    public List<KeyHint> keys() {
        return DetailPanel.WALK_KEYS;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address.enter(Query.of(event.getLocation().getQueryParameters()));
        models.setValue(address.query().get(MODEL).orElse(""));
        day.setValue(chosenDay().orElse(null));
        place.load();
        load(event.getUI());
    }

    private void load(UI ui) {
        background.ask(
                ui,
                prices::rows,
                found -> {
                    rows = found;
                    showRows();
                },
                failure -> place.showInstead(EmptyState.failed(failure, () -> load(ui))));
        if (readsUsage) {
            ZoneId zone = Formats.of(ui).zone();
            background.ask(ui, () -> withoutPrice(zone), unpriced::show, Notices::failed);
        }
    }

    private List<UseGroup> withoutPrice(ZoneId zone) {
        Period period = Period.lastDays(DAYS, Instant.now(), zone);
        return usage.all(period, UsageFilter.EVERYTHING, Grouping.MODEL, Ranking.REQUESTS).stream()
                .filter(model -> model.use().unpriced() > 0)
                .toList();
    }

    private void showRows() {
        List<PriceRow> shown = rows.stream().filter(this::isShown).toList();
        grid.show(shown);
        if (!shown.isEmpty()) {
            place.showList();
        } else if (rows.isEmpty()) {
            place.showInstead(new EmptyState(
                    VaadinIcon.DOLLAR,
                    getTranslation("prices.none"),
                    getTranslation("prices.none.what-to-do"),
                    manages ? new Component[] {addButton()} : new Component[0]));
        } else {
            place.showInstead(EmptyState.nothingMatches(this::clear));
        }
        showDetail();
    }

    private boolean isShown(PriceRow row) {
        String text = address.query().get(MODEL).orElse("").toLowerCase(Locale.ROOT);
        return row.price().model().toLowerCase(Locale.ROOT).contains(text)
                && chosenDay()
                        .map(chosen -> row.price().holds(chosen.atStartOfDay().toInstant(ZoneOffset.UTC)))
                        .orElse(true);
    }

    private void showDetail() {
        Optional<String> chosen = address.query().get(PRICE);
        Optional<PriceRow> row = rows.stream()
                .filter(each -> chosen.filter(each.price().id()::equals).isPresent())
                .findFirst();
        grid.mark(row.filter(this::isShown).orElse(null));
        grid.wide(row.isEmpty());
        row.ifPresentOrElse(
                found -> split.show(panel(found).walk(() -> grid.step(1), () -> grid.step(-1))), split::hide);
    }

    private PricePanel panel(PriceRow row) {
        PricePanel panel = new PricePanel(row, this::close);
        return manages ? panel.offer(row, this) : panel;
    }

    private void open(String id) {
        address.put(PRICE, id);
        showDetail();
    }

    private void close() {
        address.put(PRICE, "");
        showDetail();
    }

    private void addPrice(String model) {
        new PriceForm(prices, this::saved).add(model).open();
    }

    @Override
    public void change(PriceRow row) {
        new PriceForm(prices, this::saved).change(row).open();
    }

    @Override
    public void end(PriceRow row) {
        new PriceForm(prices, this::saved).end(row).open();
    }

    @Override
    public void remove(PriceRow row) {
        String model = row.price().model();
        new Confirmation(
                        getTranslation(
                                "prices.remove.question",
                                model,
                                PriceWords.from(row.price().from())),
                        getTranslation("prices.remove.consequence"),
                        getTranslation("prices.remove"),
                        () -> {
                            if (Notices.attempt(() -> prices.remove(row.price().id(), row.revision()))) {
                                Notices.done(getTranslation("prices.removed", model));
                                close();
                            }
                            load(ui());
                        })
                .open();
    }

    private void saved(PriceRow row) {
        Price price = row.price();
        String done = getTranslation("prices.saved", price.model());
        LocalDate today = LocalDate.now(Formats.of(ui()).zone());
        LocalDate from = day(price.from()).orElse(today.minusDays(DAYS - 1L));
        if (from.isAfter(today)) {
            Notices.done(done);
        } else {
            Notices.done(done, getTranslation("prices.saved.preview"), () -> new RepriceDialog(repricing, background)
                    .preview(price.model(), from));
        }
        address.put(PRICE, row.price().id());
        load(ui());
    }

    /** On which day of the reader's it begins; what has no beginning has none. */
    private Optional<LocalDate> day(@Nullable Instant instant) {
        return Optional.ofNullable(instant)
                .map(each -> LocalDate.ofInstant(each, Formats.of(ui()).zone()))
                .map(day -> day.isBefore(TimeRange.EARLIEST) ? TimeRange.EARLIEST : day);
    }

    private void search(String text) {
        if (!text.equals(address.query().get(MODEL).orElse(""))) {
            address.put(MODEL, text);
            showRows();
        }
    }

    private void clear() {
        address.put(DAY, "");
        day.clear();
        models.clear();
        showRows();
    }

    private Optional<LocalDate> chosenDay() {
        return address.query()
                .get(DAY, LocalDate::parse)
                .filter(day -> !day.isBefore(TimeRange.EARLIEST) && !day.isAfter(TimeRange.LATEST));
    }

    private UI ui() {
        return getUI().orElseGet(UI::getCurrent);
    }
}
