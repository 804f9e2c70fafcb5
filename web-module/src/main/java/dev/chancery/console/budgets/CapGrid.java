package dev.chancery.console.budgets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import dev.chancery.console.kit.Formats;
import dev.chancery.limits.LimitCap;
import dev.chancery.limits.Meter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The caps that administrators set. */
class CapGrid extends Grid<LimitCap> {
    private static final long serialVersionUID = 1L;

    private final transient Formats formats = Formats.current();
    private transient Map<String, String> keyNames = Map.of();

    CapGrid() {
        setAriaLabel(getTranslation("budgets.caps"));
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addColumn(cap -> key(cap))
                .setHeader(getTranslation("budgets.limits.key"))
                .setWidth("10rem");
        addColumn(this::models)
                .setHeader(getTranslation("budgets.limits.models"))
                .setWidth("9rem");
        meter("budgets.limits.requests", Meter.REQUESTS);
        meter("budgets.limits.input-tokens", Meter.INPUT_TOKENS);
        meter("budgets.limits.output-tokens", Meter.OUTPUT_TOKENS);
    }

    /** Adds what can be done with each. */
    final void offer(Consumer<LimitCap> change, Consumer<LimitCap> remove) {
        addComponentColumn(cap -> {
                    Button off = button("budgets.remove", cap, remove);
                    off.addThemeVariants(ButtonVariant.LUMO_ERROR);
                    Div buttons = new Div(button("budgets.change", cap, change), off);
                    buttons.addClassName("actions");
                    return buttons;
                })
                .setHeader(getTranslation("budgets.actions"))
                .setWidth("13rem")
                .setFlexGrow(0);
    }

    final void show(List<LimitCap> caps, Map<String, String> names) {
        keyNames = names;
        setItems(caps);
    }

    /** In words, such as a key's name, or all keys. */
    final String key(LimitCap cap) {
        return cap.keyId().equals(LimitCap.ALL)
                ? getTranslation("budgets.limits.all-keys")
                : keyNames.getOrDefault(cap.keyId(), cap.keyId());
    }

    /** In words. */
    final String models(LimitCap cap) {
        return cap.modelClass().equals(LimitCap.ALL) ? getTranslation("budgets.limits.all-models") : cap.modelClass();
    }

    private void meter(String header, Meter meter) {
        addColumn(cap -> words(cap.allowance().of(meter)))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(cap -> "number")
                .setWidth("11rem")
                .setFlexGrow(0);
    }

    private String words(long most) {
        return most == 0 ? getTranslation("budgets.limits.no-cap") : formats.number(most);
    }

    private Button button(String verb, LimitCap cap, Consumer<LimitCap> action) {
        Button button = new Button(getTranslation(verb), click -> action.accept(cap));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
