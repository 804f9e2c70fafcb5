package dev.chancery.console.reconciliation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DayPicker;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.Tile;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.export.ExportFormat;
import dev.chancery.reconciliation.Compared;
import dev.chancery.reconciliation.Reconciliation;
import dev.chancery.reconciliation.ReconciliationReport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What was metered here against what Anthropic bills, by day and model. */
@Route(value = ReconciliationView.PATH, layout = ConsoleLayout.class)
@Menu(title = "reconciliation.title", order = 65, icon = "vaadin:scale")
@NeedsPermission(Permission.READ_USAGE)
public class ReconciliationView extends ConsoleView implements BeforeEnterObserver {
    static final String PATH = "usage/reconciliation";
    private static final long serialVersionUID = 1L;

    private final transient Reconciliation reconciliation;
    private final transient Background background;
    private final transient Callers callers;
    private final transient Clock clock;
    private final ReconciliationGrid grid = new ReconciliationGrid();
    private final ListPlace place = new ListPlace(grid);
    private final Tile tokens = new Tile(getTranslation("reconciliation.tokens"));
    private final Tile cost = new Tile(getTranslation("reconciliation.cost"));
    private final Div tiles = new Div(tokens, cost);
    private transient ReconciliationDays days;

    /** Made by the router. */
    @Inject
    public ReconciliationView(Reconciliation reconciliation, Background background, Callers callers) {
        this(reconciliation, background, callers, Clock.systemUTC());
    }

    ReconciliationView(Reconciliation reconciliation, Background background, Callers callers, Clock clock) {
        super("reconciliation.title");
        this.reconciliation = reconciliation;
        this.background = background;
        this.callers = callers;
        this.clock = clock;
        this.days = ReconciliationDays.of(Query.empty(), LocalDate.now(clock));
        tiles.addClassName("tiles");
        addClassName("fills");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Query query = Query.of(event.getLocation().getQueryParameters());
        days = ReconciliationDays.of(query, LocalDate.now(clock));
        removeAll();
        if (!reconciliation.isConfigured()) {
            add(new EmptyState(
                    VaadinIcon.SCALE,
                    getTranslation("reconciliation.no-key"),
                    getTranslation("reconciliation.no-key.what-to-do")));
            return;
        }
        add(toolbar(), new Paragraph(getTranslation("reconciliation.what")), tiles, place);
        load(event.getUI());
    }

    private Toolbar toolbar() {
        DayPicker first = new DayPicker(getTranslation("range.first"), days.first());
        first.setId("reconciliation-first");
        DayPicker last = new DayPicker(getTranslation("range.last"), days.last());
        last.setId("reconciliation-last");
        last.setMax(LocalDate.now(clock));
        first.addValueChangeListener(event -> choose(first, last));
        last.addValueChangeListener(event -> choose(first, last));
        return new Toolbar(first, new Span("–"), last, new Span("UTC"))
                .actions(ReconciliationRest.menu(() -> days, mayExport()))
                .actions(downloads());
    }

    private Component[] downloads() {
        return mayExport()
                ? Arrays.stream(ExportFormat.values()).map(this::download).toArray(Component[]::new)
                : new Component[0];
    }

    private boolean mayExport() {
        return callers.current().mayAny(Permission.EXPORT_USAGE);
    }

    private Download download(ExportFormat format) {
        return new Download(
                format.name(),
                "reconciliation." + format.fileEnding(),
                format.mediaType(),
                out -> reconciliation.export(days.first(), days.last(), format, out));
    }

    private void choose(DayPicker first, DayPicker last) {
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        if (from != null && to != null && !from.isAfter(to) && !last.isInvalid()) {
            days = new ReconciliationDays(from, to);
            getUI().ifPresent(ui -> {
                days.into(Query.empty()).show(ui, PATH);
                load(ui);
            });
        }
    }

    private void load(UI ui) {
        ReconciliationDays asked = days;
        place.load();
        tokens.load();
        cost.load();
        background.ask(
                ui,
                () -> reconciliation.report(asked.first(), asked.last()),
                report -> {
                    if (asked.equals(days)) {
                        show(report);
                    }
                },
                failure -> {
                    tokens.show(Formats.UNKNOWN, "");
                    cost.show(Formats.UNKNOWN, "");
                    place.showInstead(EmptyState.failed(failure, () -> load(ui)));
                });
    }

    private void show(ReconciliationReport report) {
        Formats formats = Formats.current();
        Compared settled = report.settled();
        show(
                tokens,
                settled.tokenDrift(),
                formats.number(settled.meteredTokens()),
                formats.number(settled.billedTokens()));
        show(cost, settled.costDrift(), formats.money(settled.meteredCost()), formats.money(settled.billedCost()));
        if (report.rows().isEmpty()) {
            place.showInstead(new EmptyState(
                    VaadinIcon.SCALE,
                    getTranslation("reconciliation.none"),
                    getTranslation("reconciliation.none.what")));
        } else {
            grid.setItems(report.rows());
            place.showList();
        }
    }

    private void show(Tile tile, Optional<BigDecimal> drift, String metered, String billed) {
        tile.show(
                ReconciliationGrid.words(Formats.current(), drift),
                getTranslation("reconciliation.tile.note", metered, billed));
    }
}
