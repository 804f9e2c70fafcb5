package dev.chancery.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditConfig;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditPage;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.AuditReports;
import dev.chancery.audit.ChainHead;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.PagedRows;
import dev.chancery.console.kit.Query;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who did what, when, and what was another afterwards; and whether anything of it was tampered with. */
@Route(value = AuditView.PATH, layout = ConsoleLayout.class)
@Menu(title = "audit.title", order = 70, icon = "vaadin:clipboard-text")
@NeedsPermission(Permission.READ_AUDIT)
public class AuditView extends ConsoleView implements BeforeEnterObserver {
    static final String PATH = "audit";
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient AuditReports reports;
    private final transient AuditConfig config;
    private final transient Background background;
    private final transient Callers callers;
    private final transient Clock clock = Clock.systemUTC();
    private final ZoneId zone = Formats.current().zone();
    private final AuditGrid grid = new AuditGrid(this::read);
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail rows = new MasterDetail(place, this::close);
    private final ChainHeadLine head = new ChainHeadLine();
    private Query query = Query.empty();
    private @Nullable AuditFilters filters;
    private transient @Nullable PagedRows<AuditEntry> found;

    /** Made by the router. */
    @Inject
    public AuditView(AuditReports reports, AuditConfig config, Background background, Callers callers) {
        super("audit.title");
        this.reports = reports;
        this.config = config;
        this.background = background;
        this.callers = callers;
        addClassName("fills");
    }

    @Override
    public List<KeyHint> keys() {
        return DetailPanel.WALK_KEYS;
    }

    /** Also comes when this view itself changed the address, and then finds everything as it is. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Query asked = Query.of(event.getLocation().getQueryParameters());
        if (filters == null || !asked.equals(query)) {
            show(event.getUI(), asked);
        }
    }

    private void show(UI ui, Query asked) {
        query = asked;
        filters = new AuditFilters(asked, clock, chosen -> choose(chosen), actions());
        removeAll();
        add(filters, rows, head);
        load(ui);
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        if (may(Permission.VERIFY_AUDIT)) {
            actions.add(button("audit-verify", "audit.verify", VaadinIcon.CHECK_SQUARE_O, this::verify));
        }
        if (may(Permission.MANAGE_RETENTION)) {
            actions.add(button("audit-remove", "audit.remove", VaadinIcon.ARCHIVE, this::remove));
        }
        if (may(Permission.EXPORT_AUDIT)) {
            actions.addAll(AuditDownloads.of(reports, this::meant));
        }
        actions.add(AuditRest.menu(this::meant, may(Permission.EXPORT_AUDIT)));
        return actions.toArray(Component[]::new);
    }

    private Button button(String id, String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.setId(id);
        return button;
    }

    private boolean may(Permission permission) {
        return callers.current().mayAny(permission);
    }

    private AuditQuery meant() {
        return AuditAddress.rows(query, clock.instant(), zone);
    }

    private void verify() {
        new VerificationDialog(reports, background, this::reload).open();
    }

    private void remove() {
        new RemovalDialog(reports, config, background, this::reload).open();
    }

    private void choose(Query chosen) {
        query = chosen.with(AuditAddress.ROW, null);
        getUI().ifPresent(ui -> {
            query.show(ui, PATH);
            load(ui);
        });
    }

    /** From a detail: the filters have to show it too. */
    private void narrow(UnaryOperator<Query> change) {
        getUI().ifPresent(ui -> {
            Query chosen = change.apply(query).with(AuditAddress.ROW, null);
            chosen.show(ui, PATH);
            show(ui, chosen);
        });
    }

    private void reload() {
        getUI().ifPresent(this::load);
    }

    private void load(UI ui) {
        Query asked = query;
        AuditQuery meant = meant();
        Optional<String> row = query.get(AuditAddress.ROW);
        place.load();
        rows.hide();
        background.ask(
                ui,
                () -> new Answer(reports.search(meant, null, PAGE), reports.head(), row.flatMap(reports::entry)),
                answer -> {
                    if (asked.equals(query)) {
                        show(meant, answer);
                    }
                },
                failure -> place.showInstead(EmptyState.failed(failure, this::reload)));
    }

    private void show(AuditQuery meant, Answer answer) {
        PagedRows<AuditEntry> list =
                new PagedRows<>(page(answer.page()), next -> page(reports.search(meant, next, PAGE)));
        found = list;
        head.show(answer.head());
        if (list.isEmpty()) {
            place.showInstead(nothing());
        } else {
            grid.setItems(list);
            place.showList(list);
        }
        answer.row().ifPresent(this::show);
    }

    private Component nothing() {
        return AuditAddress.isFiltered(query)
                ? EmptyState.nothingMatches(() -> narrow(AuditAddress::unfiltered))
                : new EmptyState(
                        VaadinIcon.CLIPBOARD_TEXT,
                        getTranslation("audit.empty"),
                        getTranslation("audit.empty.what-to-do"));
    }

    private void read(AuditEntry row) {
        query = query.with(AuditAddress.ROW, row.id());
        getUI().ifPresent(ui -> query.show(ui, PATH));
        show(row);
    }

    private void show(AuditEntry row) {
        grid.select(row);
        rows.show(new AuditDetail(row, this::close, this::narrow).walk(() -> step(row, 1), () -> step(row, -1)));
    }

    private void step(AuditEntry row, int steps) {
        if (found != null) {
            found.beside(row, steps).ifPresent(this::read);
        }
    }

    private void close() {
        query = query.with(AuditAddress.ROW, null);
        getUI().ifPresent(ui -> query.show(ui, PATH));
        grid.deselectAll();
        rows.hide();
    }

    private static PagedRows.Page<AuditEntry> page(AuditPage page) {
        return new PagedRows.Page<>(page.entries(), page.next());
    }

    private record Answer(AuditPage page, ChainHead head, Optional<AuditEntry> row) {}
}
