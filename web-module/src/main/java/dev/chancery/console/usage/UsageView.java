package dev.chancery.console.usage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
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
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.PagedRows;
import dev.chancery.console.kit.Query;
import dev.chancery.export.ExportFormat;
import dev.chancery.usage.CallDetail;
import dev.chancery.usage.CallFilter;
import dev.chancery.usage.CallPage;
import dev.chancery.usage.CallRow;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every attempt that was sent to Claude: what it was for, how it went, what it cost. */
@Route(value = UsageLink.PATH, layout = ConsoleLayout.class)
@Menu(title = "usage.title", order = 60, icon = "vaadin:list")
@NeedsPermission(Permission.READ_USAGE)
public class UsageView extends ConsoleView implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient UsageQuestions questions;
    private final transient Background background;
    private final transient Callers callers;
    private final ZoneId zone = Formats.current().zone();
    private final UsageGrid grid = new UsageGrid(getTranslation("usage.rows"), this::open);
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail rows = new MasterDetail(place, this::close);
    private volatile Query query = Query.empty();
    private @Nullable UsageFilters filters;
    private transient @Nullable PagedRows<CallRow> found;

    /** Made by the router. */
    @Inject
    public UsageView(UsageQuestions questions, Background background, Callers callers) {
        super("usage.title");
        this.questions = questions;
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
        UsageFilters made = new UsageFilters(
                asked, questions.clock(), this::choose, next -> narrow(now -> next), this::propose, actions());
        filters = made;
        removeAll();
        add(made, rows);
        load(ui);
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        String who = callers.current().name();
        actions.add(new SavedFilters(who, () -> query, saved -> narrow(now -> saved)));
        if (callers.current().mayAny(Permission.EXPORT_USAGE)) {
            for (ExportFormat format : ExportFormat.values()) {
                actions.add(download(format));
            }
        }
        actions.add(UsageRest.menu(this::meant));
        return actions.toArray(Component[]::new);
    }

    private Download download(ExportFormat format) {
        return new Download(
                format.name(),
                "usage." + format.fileEnding(),
                format.mediaType(),
                out -> questions.export(meant(), format, out));
    }

    private CallFilter meant() {
        return UsageAddress.filter(query, questions.clock().instant(), zone);
    }

    private void choose(Query chosen) {
        query = chosen.with(UsageAddress.CALL, null);
        getUI().ifPresent(ui -> {
            query.show(ui, UsageLink.PATH);
            load(ui);
        });
    }

    /** From elsewhere than the filters: they have to show it too. */
    private void narrow(UnaryOperator<Query> change) {
        getUI().ifPresent(ui -> {
            Query chosen = change.apply(query).with(UsageAddress.CALL, null);
            chosen.show(ui, UsageLink.PATH);
            show(ui, chosen);
        });
    }

    private void propose() {
        UsageFilters shown = filters;
        if (shown != null) {
            getUI().ifPresent(ui -> propose(ui, shown));
        }
    }

    private void propose(UI ui, UsageFilters shown) {
        CallFilter meant = meant();
        background.ask(
                ui,
                () -> questions.proposals(meant),
                proposals -> shown.fields().propose(proposals.values(), proposals.keyNames()),
                Notices::failed);
    }

    private void reload() {
        getUI().ifPresent(this::load);
    }

    private void load(UI ui) {
        Query asked = query;
        CallFilter meant = meant();
        Optional<String> row = query.get(UsageAddress.CALL);
        place.load();
        rows.hide();
        background.ask(
                ui,
                () -> new Answer(questions.page(meant, null), row.flatMap(questions::detail)),
                answer -> {
                    if (asked.equals(query)) {
                        show(meant, answer);
                    }
                },
                failure -> {
                    if (asked.equals(query)) {
                        place.showInstead(EmptyState.failed(failure, this::reload));
                    }
                });
    }

    private void show(CallFilter meant, Answer answer) {
        PagedRows<CallRow> list = new PagedRows<>(page(answer.page()), next -> page(questions.page(meant, next)));
        found = list;
        if (list.isEmpty()) {
            place.showInstead(nothing());
        } else {
            grid.setItems(list);
            place.showList(list);
        }
        answer.row().ifPresent(this::show);
    }

    private Component nothing() {
        if (UsageAddress.isFiltered(query)) {
            return EmptyState.nothingMatches(() -> narrow(UsageAddress::unfiltered));
        }
        Anchor playground = new Anchor("playground", getTranslation("usage.empty.playground"));
        playground.getElement().setAttribute("router-link", true);
        return new EmptyState(
                VaadinIcon.LIST, getTranslation("usage.empty"), getTranslation("usage.empty.what-to-do"), playground);
    }

    private void open(CallRow row) {
        query = query.with(UsageAddress.CALL, row.id());
        Query asked = query;
        getUI().ifPresent(ui -> {
            asked.show(ui, UsageLink.PATH);
            background.ask(
                    ui,
                    () -> questions.detail(row.id()),
                    detail -> {
                        if (asked.equals(query)) {
                            detail.ifPresent(this::show);
                        }
                    },
                    Notices::failed);
        });
    }

    private void show(CallDetail detail) {
        CallRow row = detail.row();
        grid.mark(row);
        DetailPanel panel = new CallPanel(detail, this::close, this::open, this::narrow)
                .walk(() -> step(row, 1), () -> step(row, -1));
        if (callers.current().mayAny(Permission.READ_CONTENTS)) {
            panel.show(new ContentsPart(row.id(), questions, background));
        }
        rows.show(panel);
    }

    private void step(CallRow row, int steps) {
        if (found != null) {
            found.beside(row, steps).ifPresent(this::open);
        }
    }

    private void close() {
        query = query.with(UsageAddress.CALL, null);
        getUI().ifPresent(ui -> query.show(ui, UsageLink.PATH));
        grid.mark(null);
        rows.hide();
    }

    private static PagedRows.Page<CallRow> page(CallPage page) {
        return new PagedRows.Page<>(page.rows(), page.next());
    }

    private record Answer(CallPage page, Optional<CallDetail> row) {}
}
