package dev.chancery.console.batches;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.batches.BatchPage;
import dev.chancery.batches.Batches;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.PagedRows;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.messages.MessageBatch;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The message batches that Anthropic has, as one of the keys may see them. */
@Route(value = BatchesView.PATH, layout = ConsoleLayout.class)
@Menu(title = "batches.title", order = 105, icon = "vaadin:stock")
@NeedsPermission(Permission.READ_BATCHES)
public class BatchesView extends ConsoleView implements BeforeEnterObserver {
    static final String PATH = "batches";
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final String KEY = "key";
    private static final String BATCH = "batch";

    private final transient Batches batches;
    private final transient Background background;
    private final transient Callers callers;
    private final BatchGrid grid = new BatchGrid(this::read);
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail rows = new MasterDetail(place, this::close);
    private Query query = Query.empty();
    private transient @Nullable PagedRows<MessageBatch> found;

    /** A first page, and the batch that is read. */
    private record Answer(PagedRows.Page<MessageBatch> page, Optional<MessageBatch> read) {}

    /** Made by the router. */
    @Inject
    public BatchesView(Batches batches, Background background, Callers callers) {
        super("batches.title");
        this.batches = batches;
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
        if (found == null || !asked.equals(query)) {
            query = asked;
            removeAll();
            add(toolbar(), rows);
            load(event.getUI());
        }
    }

    private Toolbar toolbar() {
        Button refresh = new Button(
                getTranslation("batches.refresh"), VaadinIcon.REFRESH.create(), click -> getUI().ifPresent(this::load));
        refresh.setId("batches-refresh");
        List<String> keys = batches.keys();
        Toolbar toolbar = keys.size() > 1 ? new Toolbar(keyField(keys)) : new Toolbar();
        return toolbar.actions(refresh, RestDialog.button(() -> new BatchRest(key()).list()));
    }

    private Component keyField(List<String> keys) {
        Select<String> field = new Select<>();
        field.setId("batches-key");
        field.setAriaLabel(getTranslation("batches.key"));
        field.setPrefixComponent(VaadinIcon.KEY_O.create());
        field.setItems(keys);
        field.setValue(query.get(KEY).filter(keys::contains).orElse(keys.get(0)));
        field.addValueChangeListener(event -> {
            remember(Query.empty().with(KEY, event.getValue()));
            getUI().ifPresent(this::load);
        });
        return field;
    }

    /** The key that is chosen; of several the first one, so that all pages are of one workspace; null for any. */
    private @Nullable String key() {
        List<String> keys = batches.keys();
        return query.get(KEY).orElse(keys.size() > 1 ? keys.get(0) : null);
    }

    private void load(UI ui) {
        Query asked = query;
        String key = key();
        place.load();
        rows.hide();
        background.ask(
                ui,
                () -> new Answer(page(key, null), asked.get(BATCH).flatMap(id -> batches.find(key, id))),
                answer -> {
                    if (asked.equals(query)) {
                        show(key, answer);
                    }
                },
                failure -> place.showInstead(EmptyState.failed(failure, () -> load(ui))));
    }

    private PagedRows.Page<MessageBatch> page(@Nullable String key, @Nullable String after) {
        BatchPage page = batches.list(key, after, PAGE);
        return new PagedRows.Page<>(page.batches(), page.next());
    }

    private void show(@Nullable String key, Answer answer) {
        PagedRows<MessageBatch> list = new PagedRows<>(answer.page(), next -> page(key, next));
        found = list;
        if (list.isEmpty()) {
            place.showInstead(new EmptyState(
                    VaadinIcon.STOCK, getTranslation("batches.empty"), getTranslation("batches.empty.what-to-do")));
        } else {
            grid.setItems(list);
            place.showList();
        }
        answer.read().ifPresentOrElse(this::showDetail, this::forget);
    }

    /** What the address names is gone, or never was. */
    private void forget() {
        if (query.get(BATCH).isPresent()) {
            remember(query.with(BATCH, null));
        }
    }

    private void read(MessageBatch batch) {
        remember(query.with(BATCH, batch.id()));
        showDetail(batch);
    }

    private void showDetail(MessageBatch batch) {
        grid.mark(batch);
        rows.show(new BatchDetail(batch, key(), batches, background, callers.current(), this::close, this::reload)
                .walk(() -> step(batch, 1), () -> step(batch, -1)));
    }

    private void step(MessageBatch batch, int steps) {
        if (found != null) {
            found.beside(batch, steps).ifPresent(this::read);
        }
    }

    private void reload() {
        getUI().ifPresent(this::load);
    }

    private void close() {
        remember(query.with(BATCH, null));
        grid.mark(null);
        rows.hide();
    }

    private void remember(Query chosen) {
        query = chosen;
        getUI().ifPresent(ui -> chosen.show(ui, PATH));
    }
}
