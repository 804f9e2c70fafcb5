package dev.chancery.console.budgets;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import dev.chancery.console.kit.Formats;
import dev.chancery.limits.LimitLevel;
import dev.chancery.limits.LimitState;
import dev.chancery.limits.Meter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the rate limits stand: of each key and class of models what is left of each minute. */
class LimitGrid extends Grid<LimitState> {
    private static final long serialVersionUID = 1L;

    private final transient Formats formats = Formats.current();
    private transient Map<String, String> keyNames = Map.of();

    LimitGrid() {
        setAriaLabel(getTranslation("budgets.limits.live"));
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addColumn(state -> keyNames.getOrDefault(state.keyId(), state.keyId()))
                .setHeader(getTranslation("budgets.limits.key"))
                .setWidth("10rem");
        addColumn(state -> state.modelClass().isEmpty() ? Formats.UNKNOWN : state.modelClass())
                .setHeader(getTranslation("budgets.limits.models"))
                .setWidth("9rem");
        meter("budgets.limits.requests", Meter.REQUESTS);
        meter("budgets.limits.input-tokens", Meter.INPUT_TOKENS);
        meter("budgets.limits.output-tokens", Meter.OUTPUT_TOKENS);
        addColumn(state -> formats.duration(untilFull(state)))
                .setHeader(getTranslation("budgets.limits.until-full"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem")
                .setFlexGrow(0);
    }

    final void show(List<LimitState> states, Map<String, String> names) {
        keyNames = names;
        setItems(states);
    }

    private void meter(String header, Meter meter) {
        addColumn(state -> words(state.levels().get(meter)))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(state -> "number")
                .setWidth("12.5rem")
                .setFlexGrow(0);
    }

    private String words(@Nullable LimitLevel level) {
        return level == null
                ? Formats.UNKNOWN
                : getTranslation(
                        "budgets.limits.left", formats.number(level.remaining()), formats.number(level.limit()));
    }

    private static @Nullable Duration untilFull(LimitState state) {
        return state.levels().values().stream()
                .map(LimitLevel::untilFull)
                .max(Duration::compareTo)
                .orElse(null);
    }
}
