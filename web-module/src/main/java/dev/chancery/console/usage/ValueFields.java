package dev.chancery.console.usage;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.chancery.console.kit.Query;
import dev.chancery.usage.CallField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Fields for the values that attempts are found by. Each proposes what was used most, and takes anything else. */
class ValueFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    /** The names of parameters, in the order of the fields. */
    static final List<String> NAMES = List.of(
            UsageLink.word(CallField.MODEL),
            UsageLink.word(CallField.PROMPT),
            UsageLink.VERSION,
            UsageLink.word(CallField.KEY),
            UsageLink.word(CallField.APPLICATION),
            UsageLink.word(CallField.PRINCIPAL),
            UsageLink.TAG,
            UsageLink.word(CallField.SOURCE),
            UsageLink.WITHOUT_SOURCE,
            UsageLink.word(CallField.CONVERSATION),
            UsageLink.word(CallField.REQUEST),
            UsageLink.word(CallField.CALL),
            UsageLink.word(CallField.ERROR_TYPE),
            UsageLink.word(CallField.STOP_REASON));

    private final Map<String, ComboBox<String>> fields = new LinkedHashMap<>();

    /** @param choose told the name of a parameter and its value, empty for any */
    ValueFields(Query query, BiConsumer<String, String> choose) {
        setId("usage-more");
        addClassName("audit-more");
        NAMES.forEach(name -> add(field(name, query.get(name).orElse(""), choose)));
    }

    /**
     * Proposes values in place of those there are.
     *
     * @param values by the name of the parameter, what is used most first
     * @param keyNames what keys are called, by id
     */
    void propose(Map<String, List<String>> values, Map<String, String> keyNames) {
        fields.forEach((name, field) -> {
            String chosen = field.getValue();
            List<String> items = new ArrayList<>(values.getOrDefault(name, List.of()));
            if (chosen != null && !items.contains(chosen)) {
                items.add(chosen);
            }
            field.setItems(items);
            field.setValue(chosen);
        });
        ComboBox<String> key = fields.get(UsageLink.word(CallField.KEY));
        if (key != null) {
            key.setItemLabelGenerator(id -> keyNames.getOrDefault(id, id));
        }
    }

    private ComboBox<String> field(String name, String value, BiConsumer<String, String> choose) {
        ComboBox<String> field = new ComboBox<>(getTranslation("usage.filter." + name));
        field.setId("usage-" + name);
        field.setAllowCustomValue(true);
        field.setClearButtonVisible(true);
        field.setItems(value.isEmpty() ? List.of() : List.of(value));
        if (!value.isEmpty()) {
            field.setValue(value);
        }
        field.addCustomValueSetListener(
                typed -> field.setValue(shortened(typed.getDetail().strip())));
        field.addValueChangeListener(event -> choose.accept(name, event.getValue() == null ? "" : event.getValue()));
        fields.put(name, field);
        return field;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
