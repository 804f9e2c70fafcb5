package dev.chancery.console.keys;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditReports;
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
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.SearchField;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.OrganizationKeys;
import dev.chancery.usage.UsageReports;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The API keys: how they are, what they cost, and everything that is done with them. */
@Route(value = "keys", layout = ConsoleLayout.class)
@Menu(title = "keys-view.title", order = 50, icon = "vaadin:key-o")
@NeedsPermission({Permission.READ_KEYS, Permission.ROTATE_KEYS})
public class KeysView extends ConsoleView implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "keys";
    private static final String KEY = "key";
    private static final String TEXT = "q";
    private static final String STATE = "state";
    private static final String TAB = "tab";
    private static final String ORGANIZATION = "organization";

    private final transient KeyChain keys;
    private final transient Background background;
    private final transient KeyReader reader;
    private final transient KeyActions actions;
    private final boolean manages;
    private final KeyGrid grid = new KeyGrid(row -> open(row.id()));
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail split = new MasterDetail(place, this::close);
    private final Tab here = new Tab(getTranslation("keys-view.here"));
    private final Tab there = new Tab(getTranslation("keys-view.organization"));
    private final Tabs tabs = new Tabs(here, there);
    private final SearchField search = new SearchField(getTranslation("keys-view.search"), "", this::search);
    private final Select<KeyState> states = new Select<>();
    private final Toolbar toolbar = new Toolbar(search, states);
    private final OrganizationPane pane;
    private transient List<KeyRow> rows = List.of();
    private Query query = Query.empty();

    /** By the container. */
    @Inject
    public KeysView(
            KeyChain keys,
            OrganizationKeys organization,
            UsageReports usage,
            AuditReports audit,
            Callers callers,
            Background background) {
        super("keys-view.title");
        this.keys = keys;
        this.background = background;
        this.reader = new KeyReader(keys, usage, audit, callers, Clock.systemUTC());
        this.actions = new KeyActions(keys, background, this::load);
        this.manages = callers.current().mayAny(Permission.MANAGE_KEYS);
        this.pane = new OrganizationPane(organization, keys, background, manages);
        addClassName("fills");
        addStates();
        addActions();
        tabs.setVisible(callers.current().mayAny(Permission.READ_KEYS) && organization.isConfigured());
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                choose(TAB, event.getSelectedTab().equals(there) ? ORGANIZATION : "");
                showTab(ui());
            }
        });
        add(tabs, toolbar, split, pane);
    }

    @Override
    public List<KeyHint> keys() {
        return DetailPanel.WALK_KEYS;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = Query.of(event.getLocation().getQueryParameters());
        search.setValue(query.get(TEXT).orElse(""));
        states.setValue(state().orElse(null));
        tabs.setSelectedTab(isThere() ? there : here);
        showTab(event.getUI());
    }

    private void addStates() {
        states.setAriaLabel(getTranslation("keys-view.state"));
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(getTranslation("keys-view.state.all"));
        states.setPlaceholder(getTranslation("keys-view.state.all"));
        states.setItems(KeyState.values());
        states.setItemLabelGenerator(
                state -> state == null ? getTranslation("keys-view.state.all") : KeyWords.word(state));
        states.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(
                        STATE,
                        event.getValue() == null ? "" : event.getValue().name().toLowerCase(Locale.ROOT));
                showRows();
            }
        });
    }

    private void addActions() {
        toolbar.actions(RestDialog.button(manages ? () -> KeyRest.add(keys.environment()) : KeyRest::list));
        if (manages) {
            toolbar.actions(addButton());
        }
    }

    private Button addButton() {
        Button add = new Button(getTranslation("keys-view.add"), VaadinIcon.PLUS.create(), click -> actions.wizard(null)
                .begin());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void showTab(UI ui) {
        boolean isThere = isThere();
        toolbar.setVisible(!isThere);
        split.setVisible(!isThere);
        pane.setVisible(isThere);
        if (isThere) {
            pane.load(ui);
        } else {
            place.load();
            load(ui);
        }
    }

    private void load() {
        load(ui());
    }

    private void load(UI ui) {
        Formats formats = Formats.of(ui);
        background.ask(
                ui,
                () -> reader.rows(formats.zone()),
                found -> {
                    rows = found;
                    showRows();
                },
                failure -> place.showInstead(EmptyState.failed(failure, () -> load(ui))));
        query.get(KEY).ifPresentOrElse(keyId -> ask(ui, keyId), this::hide);
    }

    private void showRows() {
        String text = query.get(TEXT).orElse("");
        Optional<KeyState> state = state();
        List<KeyRow> shown = rows.stream()
                .filter(row -> row.matches(text))
                .filter(row -> state.map(asked -> row.key().state() == asked).orElse(!row.isArchived()))
                .toList();
        grid.show(shown);
        query.get(KEY).ifPresent(keyId -> shown.stream()
                .filter(row -> row.id().equals(keyId))
                .findFirst()
                .ifPresent(grid::mark));
        if (!shown.isEmpty()) {
            place.showList();
        } else if (state.isEmpty() && text.isEmpty()) {
            place.showInstead(noKeys());
        } else {
            place.showInstead(EmptyState.nothingMatches(this::clear));
        }
    }

    private EmptyState noKeys() {
        String title = getTranslation("keys-view.none");
        return manages
                ? new EmptyState(VaadinIcon.KEY_O, title, getTranslation("keys-view.none.what-to-do"), addButton())
                : new EmptyState(VaadinIcon.KEY_O, title, getTranslation("keys-view.none.ask"));
    }

    private void open(String keyId) {
        choose(KEY, keyId);
        ask(ui(), keyId);
    }

    private void ask(UI ui, String keyId) {
        Formats formats = Formats.of(ui);
        background.ask(
                ui,
                () -> reader.detail(keyId, formats.zone()),
                detail -> {
                    if (query.get(KEY).filter(keyId::equals).isPresent()) {
                        show(detail);
                    }
                },
                Notices::failed);
    }

    private void show(Optional<KeyDetail> detail) {
        grid.wide(false);
        split.show(detail.map(found ->
                        new KeyPanel(found, actions, this::close).walk(() -> grid.step(1), () -> grid.step(-1)))
                .orElseGet(() -> new DetailPanel(getTranslation("keys-view.gone"), this::close)
                        .show(new EmptyState(
                                VaadinIcon.KEY_O,
                                getTranslation("keys-view.gone"),
                                getTranslation("keys-view.gone.what-to-do")))));
    }

    private void close() {
        choose(KEY, "");
        hide();
    }

    private void hide() {
        grid.mark(null);
        grid.wide(true);
        split.hide();
    }

    private void search(String text) {
        if (!text.equals(query.get(TEXT).orElse(""))) {
            choose(TEXT, text);
            showRows();
        }
    }

    private void clear() {
        choose(STATE, "");
        choose(TEXT, "");
        states.clear();
        search.clear();
        showRows();
    }

    private void choose(String name, String value) {
        query = query.with(name, value);
        query.show(ui(), PATH);
    }

    private Optional<KeyState> state() {
        return query.get(STATE, text -> KeyState.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private boolean isThere() {
        return tabs.isVisible() && query.get(TAB).filter(ORGANIZATION::equals).isPresent();
    }

    private UI ui() {
        return getUI().orElseGet(UI::getCurrent);
    }
}
