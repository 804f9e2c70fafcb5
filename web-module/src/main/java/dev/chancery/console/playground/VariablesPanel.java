package dev.chancery.console.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The values of the variables that the texts name, one set for all panes. Hidden while there are none. */
class VariablesPanel extends Section implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final Span title = new Span();
    private final Div fields = new Div();
    private final Map<String, TextArea> byName = new LinkedHashMap<>();

    VariablesPanel() {
        addClassNames("panel", "variables");
        title.addClassName("variables-title");
        fields.addClassName("variables-fields");
        add(title, fields);
        setVisible(false);
    }

    /**
     * Has a field for each of these; what was typed for one that stays is kept.
     *
     * @param names also of those that only a section needs, which may have no value
     * @param structured those that may be lists, objects or truth values
     */
    void offer(Set<String> names, Set<String> structured) {
        Set<String> gone = new LinkedHashSet<>(byName.keySet());
        gone.removeAll(names);
        gone.forEach(name -> fields.remove(byName.remove(name)));
        names.forEach(name -> byName.computeIfAbsent(name, this::field)
                .setHelperText(structured.contains(name) ? getTranslation("playground.variables.structured") : null));
        setVisible(!byName.isEmpty());
    }

    /** What was typed. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        byName.forEach((name, field) -> {
            if (!field.isEmpty()) {
                values.put(name, field.getValue());
            }
        });
        return values;
    }

    /** Marks those without a value, and goes to the first. */
    void missing(Collection<String> names) {
        byName.forEach((name, field) -> field.setInvalid(names.contains(name)));
        byName.entrySet().stream()
                .filter(each -> names.contains(each.getKey()))
                .findFirst()
                .ifPresent(each -> each.getValue().focus());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("playground.variables"));
        getElement().setAttribute("aria-label", getTranslation("playground.variables"));
        byName.values().forEach(field -> {
            field.setErrorMessage(getTranslation("playground.variables.missing"));
            if (field.getHelperText() != null) {
                field.setHelperText(getTranslation("playground.variables.structured"));
            }
        });
    }

    private TextArea field(String name) {
        TextArea field = new TextArea(name);
        field.setMinRows(1);
        field.setMaxRows(4);
        field.setManualValidation(true);
        field.setErrorMessage(getTranslation("playground.variables.missing"));
        fields.add(field);
        return field;
    }
}
