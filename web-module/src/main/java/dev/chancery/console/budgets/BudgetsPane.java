package dev.chancery.console.budgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetState;
import dev.chancery.budgets.Budgets;
import dev.chancery.budgets.BurnDown;
import dev.chancery.console.kit.Address;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.SearchField;
import dev.chancery.console.kit.Toolbar;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The budgets: how they stand, and what is done with them. */
class BudgetsPane extends Div implements BudgetDetail.Actions {
    private static final long serialVersionUID = 1L;
    private static final String BUDGET = "budget";
    private static final String TEXT = "q";

    private final transient Budgets budgets;
    private final transient Supplier<Map<String, String>> keyNames;
    private final transient Background background;
    private final Address address;
    private final boolean manages;
    private final BudgetGrid grid = new BudgetGrid(
            new BudgetWords(Map.of()), state -> open(state.budget().id()));
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail split = new MasterDetail(place, this::close);
    private final SearchField search = new SearchField(getTranslation("budgets.search"), "", this::search);
    private transient List<BudgetState> states = List.of();
    private transient BudgetWords words = new BudgetWords(Map.of());

    /** What is read for the list. */
    private record Loaded(List<BudgetState> states, BudgetWords words) {}

    /** What is read for a detail. */
    private record Found(BudgetState state, BurnDown burnDown) {}

    /**
     * @param keyNames asked for the names of keys by their ids
     * @param manages whether the person at the page may change budgets
     */
    BudgetsPane(
            Budgets budgets,
            Supplier<Map<String, String>> keyNames,
            Background background,
            Address address,
            boolean manages) {
        this.budgets = budgets;
        this.keyNames = keyNames;
        this.background = background;
        this.address = address;
        this.manages = manages;
        addClassName("tab-pane");
        Toolbar toolbar = new Toolbar(search).actions(RestDialog.button(BudgetRest::list));
        if (manages) {
            toolbar.actions(createButton());
        }
        add(toolbar, split);
    }

    /** Shows what the address says. */
    final void enter(UI ui) {
        search.setValue(address.query().get(TEXT).orElse(""));
        place.load();
        load(ui);
    }

    private void load(UI ui) {
        background.ask(
                ui,
                () -> new Loaded(budgets.states(), new BudgetWords(keyNames.get())),
                loaded -> {
                    states = loaded.states();
                    words = loaded.words();
                    showStates();
                },
                failure -> place.showInstead(EmptyState.failed(failure, () -> load(ui))));
        address.query().get(BUDGET).ifPresentOrElse(id -> ask(ui, id), this::hide);
    }

    private void showStates() {
        String text = address.query().get(TEXT).orElse("").toLowerCase(Locale.ROOT);
        List<BudgetState> shown =
                states.stream().filter(state -> matches(state, text)).toList();
        grid.show(shown, words);
        address.query().get(BUDGET).ifPresent(id -> shown.stream()
                .filter(state -> state.budget().id().equals(id))
                .findFirst()
                .ifPresent(grid::mark));
        if (!shown.isEmpty()) {
            place.showList();
        } else if (states.isEmpty()) {
            place.showInstead(noBudgets());
        } else {
            place.showInstead(EmptyState.nothingMatches(search::clear));
        }
    }

    private EmptyState noBudgets() {
        String title = getTranslation("budgets.none");
        return manages
                ? new EmptyState(
                        VaadinIcon.COIN_PILES, title, getTranslation("budgets.none.what-to-do"), createButton())
                : new EmptyState(VaadinIcon.COIN_PILES, title, getTranslation("budgets.none.ask"));
    }

    private boolean matches(BudgetState state, String text) {
        return state.budget().terms().name().toLowerCase(Locale.ROOT).contains(text)
                || words.scope(state.budget().terms()).toLowerCase(Locale.ROOT).contains(text);
    }

    private void open(String id) {
        address.put(BUDGET, id);
        ask(ui(), id);
    }

    private void ask(UI ui, String id) {
        background.ask(
                ui,
                () -> found(id),
                found -> {
                    if (address.query().get(BUDGET).filter(id::equals).isPresent()) {
                        grid.wide(false);
                        split.show(found.<Component>map(this::detail).orElseGet(this::gone));
                    }
                },
                Notices::failed);
    }

    private Optional<Found> found(String id) {
        return budgets.find(id)
                .flatMap(state -> budgets.burnDown(id, state.budget().day(Instant.now()))
                        .map(burnDown -> new Found(state, burnDown)));
    }

    private DetailPanel detail(Found found) {
        BudgetDetail detail = new BudgetDetail(found.state(), found.burnDown(), words, this::close);
        return (manages ? detail.offer(found.state(), this) : detail).walk(() -> grid.step(1), () -> grid.step(-1));
    }

    private DetailPanel gone() {
        return new DetailPanel(getTranslation("budgets.gone"), this::close)
                .show(new EmptyState(
                        VaadinIcon.COIN_PILES,
                        getTranslation("budgets.gone"),
                        getTranslation("budgets.gone.what-to-do")));
    }

    private Button createButton() {
        Button create = new Button(
                getTranslation("budgets.create"),
                VaadinIcon.PLUS.create(),
                click -> new BudgetForm(budgets, words, this::saved).create().open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    @Override
    public void change(Budget budget) {
        new BudgetForm(budgets, words, this::saved).change(budget).open();
    }

    @Override
    public void raise(Budget budget) {
        new RaiseForm(budgets, this::saved).of(budget).open();
    }

    @Override
    public void remove(BudgetState state) {
        Budget budget = state.budget();
        String name = budget.terms().name();
        String spent = BudgetWords.amount(budget.terms().unit(), state.spent());
        new Confirmation(
                        getTranslation("budgets.remove.question", name),
                        getTranslation(
                                budget.blocks() ? "budgets.remove.blocking" : "budgets.remove.consequence", spent),
                        getTranslation("budgets.remove"),
                        () -> {
                            if (Notices.attempt(() -> budgets.remove(budget.id(), budget.version()))) {
                                Notices.done(getTranslation("budgets.removed", name));
                                close();
                            }
                            load(ui());
                        })
                .open();
    }

    private void saved(Budget budget) {
        Notices.done(getTranslation("budgets.saved", budget.terms().name()));
        address.put(BUDGET, budget.id());
        load(ui());
    }

    private void close() {
        address.put(BUDGET, "");
        hide();
    }

    private void hide() {
        grid.mark(null);
        grid.wide(true);
        split.hide();
    }

    private void search(String text) {
        if (!text.equals(address.query().get(TEXT).orElse(""))) {
            address.put(TEXT, text);
            showStates();
        }
    }

    private UI ui() {
        return getUI().orElseGet(UI::getCurrent);
    }
}
