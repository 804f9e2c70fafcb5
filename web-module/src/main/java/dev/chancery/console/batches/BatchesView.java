package dev.chancery.console.batches;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
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
import dev.chancery.batches.InvalidBatchException;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.messages.MessageBatch;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final Button more = new Button(getTranslation("batches.more"), click -> loadMore());
    private final MasterDetail rows = new MasterDetail(list(), this::close);
    private final List<MessageBatch> found = new ArrayList<>();
    private Query query = Query.empty();
    private transient @Nullable Select<String> keyField;
    private transient @Nullable String next;
    private boolean shown;

    /**
     * What was read.
     *
     * @param key as which it is seen; null for any
     * @param named the batch that the address names
     * @param why it could not be read, when that is so
     */
    private record Answer(
            @Nullable String key,
            BatchPage page,
            Optional<MessageBatch> named,
            @Nullable RuntimeException why) {}

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
        if (!shown || !asked.equals(query)) {
            shown = true;
            query = asked;
            removeAll();
            add(toolbar(), rows);
            load(event.getUI());
        }
    }

    private Div list() {
        more.setId("batches-more");
        more.setDisableOnClick(true);
        more.setVisible(false);
        Div list = new Div(place, more);
        list.addClassName("master");
        return list;
    }

    private Toolbar toolbar() {
        Button refresh = new Button(
                getTranslation("batches.refresh"), VaadinIcon.REFRESH.create(), click -> getUI().ifPresent(this::load));
        refresh.setId("batches-refresh");
        List<String> keys = batches.keys();
        keyField = keys.size() > 1 ? keyField(keys) : null;
        Toolbar toolbar = keyField == null ? new Toolbar() : new Toolbar(keyField);
        return toolbar.actions(refresh, RestDialog.button(() -> new BatchRest(key()).list()));
    }

    private Select<String> keyField(List<String> keys) {
        Select<String> field = new Select<>();
        field.setId("batches-key");
        field.setAriaLabel(getTranslation("batches.key"));
        field.setPrefixComponent(VaadinIcon.KEY_O.create());
        field.setItems(keys);
        field.setValue(key());
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                remember(Query.empty().with(KEY, event.getValue()));
                getUI().ifPresent(this::load);
            }
        });
        return field;
    }

    /** The key that is chosen; of several the first one, so that all pages are of one workspace; null for any. */
    private @Nullable String key() {
        List<String> keys = batches.keys();
        return query.get(KEY).filter(keys::contains).orElse(keys.size() > 1 ? keys.get(0) : null);
    }

    private void load(UI ui) {
        Query asked = query;
        String key = key();
        place.load();
        more.setVisible(false);
        rows.hide();
        background.ask(
                ui,
                () -> answer(key, asked),
                answer -> {
                    if (asked.equals(query)) {
                        show(answer);
                    }
                },
                failure -> {
                    if (asked.equals(query)) {
                        place.showInstead(EmptyState.failed(failure, () -> load(ui)));
                    }
                });
    }

    private Answer answer(@Nullable String chosen, Query asked) {
        Optional<String> id = asked.get(BATCH);
        if (id.isEmpty()) {
            return new Answer(chosen, batches.list(chosen, null, PAGE), Optional.empty(), null);
        }
        try {
            String key = asked.get(KEY).isPresent() ? chosen : holder(chosen, id.get());
            return new Answer(key, batches.list(key, null, PAGE), batches.find(key, id.get()), null);
        } catch (InvalidBatchException e) {
            return new Answer(chosen, batches.list(chosen, null, PAGE), Optional.empty(), e);
        }
    }

    /** Who is sent the id of a batch alone need not know with which key it was sent. */
    private @Nullable String holder(@Nullable String chosen, String id) {
        return chosen == null
                ? null
                : batches.keys().stream()
                        .filter(key -> batches.find(key, id).isPresent())
                        .findFirst()
                        .orElse(chosen);
    }

    private void show(Answer answer) {
        if (keyField != null && answer.key() != null && !answer.key().equals(keyField.getValue())) {
            keyField.setValue(answer.key());
            remember(query.with(KEY, answer.key()));
        }
        found.clear();
        append(answer.page());
        if (found.isEmpty()) {
            place.showInstead(new EmptyState(
                    VaadinIcon.STOCK, getTranslation("batches.empty"), getTranslation("batches.empty.what-to-do")));
        } else {
            place.showList();
        }
        query.get(BATCH).ifPresent(id -> answer.named().ifPresentOrElse(this::showDetail, () -> showGone(id, answer)));
    }

    private void append(BatchPage page) {
        found.addAll(page.batches());
        next = page.next();
        grid.setItems(found);
        more.setVisible(next != null);
        more.setEnabled(true);
    }

    /** By a button, since Anthropic is asked, which takes longer than a page may stand still. */
    private void loadMore() {
        Query asked = query;
        String key = key();
        String after = next;
        background.ask(
                UI.getCurrent(),
                () -> batches.list(key, after, PAGE),
                page -> {
                    if (asked.get(KEY).equals(query.get(KEY)) && Objects.equals(after, next)) {
                        append(page);
                    }
                },
                failure -> {
                    more.setEnabled(true);
                    Notices.failed(failure);
                });
    }

    private void read(MessageBatch batch) {
        remember(query.with(BATCH, batch.id()));
        showDetail(batch);
    }

    private void showDetail(MessageBatch batch) {
        grid.mark(batch);
        rows.show(new BatchDetail(
                        batch, key(), batches, background, callers.current(), this::close, this::reload, this::deleted)
                .walk(() -> grid.step(1), () -> grid.step(-1)));
    }

    private void showGone(String id, Answer answer) {
        String words = answer.why() == null ? getTranslation("conflict.batch-gone", id) : Notices.words(answer.why());
        rows.show(new DetailPanel(id, this::close)
                .show(new EmptyState(VaadinIcon.STOCK, getTranslation("batches.gone"), words)));
    }

    private void reload() {
        getUI().ifPresent(this::load);
    }

    private void deleted() {
        remember(query.with(BATCH, null));
        reload();
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
