package dev.chancery.console.budgets;

import com.vaadin.flow.component.grid.GridVariant;
import dev.chancery.budgets.BudgetState;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.RowGrid;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The list of budgets. Beside a detail it shows only what tells budgets apart. */
class BudgetGrid extends RowGrid<BudgetState> {
    private static final long serialVersionUID = 1L;

    private transient BudgetWords words;
    private final List<Column<BudgetState>> more;

    BudgetGrid(BudgetWords words, Consumer<BudgetState> open) {
        super("", open);
        this.words = words;
        Formats formats = Formats.current();
        setAriaLabel(getTranslation("budgets.budgets"));
        addThemeVariants(GridVariant.LUMO_COMPACT);
        text(getTranslation("budgets.name"), state -> terms(state).name())
                .setComparator(Comparator.comparing(state -> terms(state).name(), String.CASE_INSENSITIVE_ORDER))
                .setWidth("10rem");
        part(getTranslation("budgets.usage"), BudgetBar::new).setWidth("16rem").setFlexGrow(2);
        Column<BudgetState> scope = text(getTranslation("budgets.scope"), state -> this.words.scope(terms(state)))
                .setWidth("12rem");
        Column<BudgetState> window = text(
                        getTranslation("budgets.window"),
                        state -> BudgetWords.word(terms(state).window()))
                .setWidth("7rem")
                .setFlexGrow(0);
        Column<BudgetState> action = badge(getTranslation("budgets.action"), state -> BudgetWords.badge(terms(state)))
                .setWidth("9rem")
                .setFlexGrow(0);
        Column<BudgetState> resets = text(getTranslation("budgets.resets"), state -> formats.time(state.resets()))
                .setComparator(Comparator.comparing(BudgetState::resets))
                .setWidth("11rem")
                .setFlexGrow(0);
        more = List.of(scope, window, action, resets);
    }

    final void wide(boolean wide) {
        more.forEach(column -> column.setVisible(wide));
    }

    final void show(List<BudgetState> states, BudgetWords present) {
        words = present;
        setItems(states);
    }

    private static BudgetTerms terms(BudgetState state) {
        return state.budget().terms();
    }
}
