package dev.chancery.console.prompts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.Toolbar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds prompts of one kind: by folder, by words, by tag and label. */
abstract class PromptListView extends ConsoleView implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final PromptArea area;
    private final transient PromptServices services;
    private final PromptFacets facets;
    private final FolderPath path;
    private final PromptGrid grid;
    private final ExportLinks exports;
    private final ListPlace place;
    private final Span count = new Span();
    private final WaitingRequests requests;
    private transient @Nullable PromptListing listing;
    private transient Map<String, String> hits = Map.of();

    PromptListView(PromptArea area, PromptServices services) {
        super(area.path() + ".title");
        this.area = area;
        this.services = services;
        this.facets = new PromptFacets(this::narrow);
        this.path = new FolderPath(folder -> narrow(facets.filter().folder(folder)));
        this.grid = new PromptGrid(area, this::open);
        this.place = new ListPlace(grid);
        this.requests = new WaitingRequests(area);
        this.exports = new ExportLinks(services.export(), grid);
        addClassNames("fills", "prompts");
        count.addClassName("for-screen-readers");
        count.getElement().setAttribute("role", "status");
        add(toolbar(), requests, path, place, count);
        path.setVisible(false);
    }

    private Toolbar toolbar() {
        Toolbar toolbar = new Toolbar(facets.fields()).actions(PromptRest.lists(facets::filter), exports);
        if (services.mayWrite()) {
            Button take = new Button(
                    getTranslation("prompts.import"),
                    VaadinIcon.UPLOAD_ALT.create(),
                    click -> new ImportDialog(services.imports(), services.background(), this::reload).open());
            take.setId("import");
            toolbar.actions(take, newPrompt());
        }
        return toolbar;
    }

    private Button newPrompt() {
        Button button =
                new Button(getTranslation(area.key("new")), VaadinIcon.PLUS.create(), click -> new NewPromptDialog(
                                area, services, facets.filter().folder())
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Query query = Query.of(event.getLocation().getQueryParameters());
        PromptFilter wanted = PromptFilter.read(query);
        if (!wanted.equals(facets.filter())) {
            facets.show(wanted);
            look();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        reload();
    }

    private void reload() {
        UI ui = UI.getCurrent();
        String words = facets.filter().words();
        services.background()
                .ask(
                        ui,
                        () -> new Found(
                                PromptListing.read(services, area.kind()),
                                words.isEmpty() ? Map.of() : PromptListing.hits(services, words)),
                        this::show,
                        this::failed);
    }

    private record Found(PromptListing listing, Map<String, String> hits) {}

    private void show(Found found) {
        listing = found.listing();
        hits = found.hits();
        requests.show(found.listing().requests());
        facets.offer(found.listing().tags(), found.listing().labels());
        list();
    }

    private void narrow(PromptFilter filter) {
        boolean sameWords = filter.words().equals(facets.filter().words());
        facets.show(filter);
        filter.query().show(UI.getCurrent(), area.path());
        if (sameWords) {
            list();
        } else {
            look();
        }
    }

    /** Words are looked for by the service; everything else is chosen among what is here. */
    private void look() {
        if (listing == null) {
            return; // comes with it
        }
        String words = facets.filter().words();
        Notices.attempt(() -> {
            hits = words.isEmpty() ? Map.of() : PromptListing.hits(services, words);
            list();
        });
    }

    private void list() {
        PromptListing all = listing;
        if (all == null) {
            return;
        }
        PromptFilter filter = facets.filter();
        List<PromptRow> rows = all.rows(filter, hits);
        path.show(filter.folder());
        grid.show(rows, filter.isNarrow());
        if (!rows.isEmpty()) {
            place.showList();
        } else if (all.isEmpty() && filter.equals(PromptFilter.NONE)) {
            place.showInstead(nothingYet());
        } else {
            place.showInstead(EmptyState.nothingMatches(() -> narrow(PromptFilter.NONE)));
        }
        count.setText(getTranslation("prompts.count", rows.size()));
    }

    private EmptyState nothingYet() {
        return services.mayWrite()
                ? new EmptyState(
                        VaadinIcon.FILE_TEXT_O,
                        getTranslation(area.key("empty")),
                        getTranslation(area.key("empty.what-to-do")),
                        newPrompt())
                : new EmptyState(
                        VaadinIcon.FILE_TEXT_O,
                        getTranslation(area.key("empty")),
                        getTranslation("prompts.empty.for-readers"));
    }

    private void failed(RuntimeException failure) {
        place.showInstead(new EmptyState(
                VaadinIcon.WARNING,
                getTranslation("prompts.failed"),
                Notices.words(failure),
                new Button(getTranslation("prompts.again"), click -> reload())));
    }

    private void open(PromptRow row) {
        if (row.isFolder()) {
            narrow(facets.filter().folder(row.name()));
        } else {
            Location page = PromptPage.address(area, row);
            UI.getCurrent().navigate(page.getPath(), page.getQueryParameters());
        }
    }
}
