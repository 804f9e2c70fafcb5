package dev.chancery.console.reconciliation;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.CellRenderers;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.reconciliation.ReconciliationRow;
import java.math.BigDecimal;
import java.util.Optional;

/** Days and models, the newest day first. */
class ReconciliationGrid extends Grid<ReconciliationRow> {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal NOTABLE = BigDecimal.ONE;

    private final transient Formats formats = Formats.current();

    ReconciliationGrid() {
        setAriaLabel(getTranslation("reconciliation.rows"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addColumn(row -> formats.day(row.day()))
                .setHeader(getTranslation("reconciliation.day"))
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(this::model).setHeader(getTranslation("reconciliation.model")).setWidth("12rem");
        figure(
                "reconciliation.metered-tokens",
                row -> formats.number(row.compared().meteredTokens()));
        figure(
                "reconciliation.billed-tokens",
                row -> formats.number(row.compared().billedTokens()));
        drift("reconciliation.token-drift", row -> row.compared().tokenDrift());
        figure(
                "reconciliation.metered-cost",
                row -> formats.money(row.compared().meteredCost()));
        figure("reconciliation.billed-cost", row -> formats.money(row.compared().billedCost()));
        drift("reconciliation.cost-drift", row -> row.compared().costDrift());
        addColumn(CellRenderers.badge(this::state))
                .setHeader(getTranslation("reconciliation.state"))
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    private void figure(String key, ValueProvider<ReconciliationRow, String> value) {
        addColumn(value)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "number")
                .setWidth("9rem")
                .setFlexGrow(0);
    }

    /** A drift of one per cent or more stands out, by an icon as well as by its colour. */
    private void drift(String key, ValueProvider<ReconciliationRow, Optional<BigDecimal>> drift) {
        addComponentColumn(row -> {
                    Optional<BigDecimal> percent = drift.apply(row);
                    boolean notable = row.settled()
                            && percent.map(each -> each.abs().compareTo(NOTABLE) >= 0)
                                    .orElse(false);
                    String words = words(formats, percent);
                    return notable ? new Badge(Tone.WARNING, words) : new Badge(words);
                })
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
    }

    /** With its sign, such as +1.5%. */
    static String words(Formats formats, Optional<BigDecimal> percent) {
        return percent.map(each -> (each.signum() > 0 ? "+" : "")
                        + formats.percent(each.movePointLeft(2).doubleValue()))
                .orElse(Formats.UNKNOWN);
    }

    private String model(ReconciliationRow row) {
        return row.model().isEmpty() ? getTranslation("reconciliation.no-model") : row.model();
    }

    private Badge state(ReconciliationRow row) {
        return row.settled()
                ? new Badge(Tone.GOOD, getTranslation("reconciliation.settled"))
                : new Badge(Tone.BUSY, getTranslation("reconciliation.not-settled"));
    }
}
