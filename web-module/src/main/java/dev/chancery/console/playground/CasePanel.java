package dev.chancery.console.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.console.kit.DetailPanel;
import java.util.Set;
import java.util.function.Consumer;

/** A case: its values, and what was answered, to be graded. */
class CasePanel extends DetailPanel {
    private static final long serialVersionUID = 1L;

    private final transient TestCase shown;
    private final Runnable changed;

    CasePanel(
            TestCase shown, Set<String> variables, Set<Side> sides, Runnable changed, Runnable remove, Runnable close) {
        super(UI.getCurrent().getTranslation("cases.case"), close);
        this.shown = shown;
        this.changed = changed;
        variables.forEach(name -> show(field(name, shown.value(name), text -> shown.value(name, text))));
        show(field(getTranslation("cases.expected"), shown.expected(), shown::expected));
        sides.forEach(side -> shown.result(side).ifPresent(result -> show(answer(side, result))));
        Button button = new Button(getTranslation("cases.remove"), VaadinIcon.TRASH.create(), click -> remove.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions(button);
    }

    private Component field(String label, String value, Consumer<String> write) {
        TextArea field = new TextArea(label);
        field.setValue(value);
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            write.accept(change.getValue());
            changed.run();
        });
        return field;
    }

    private Component answer(Side side, CaseResult result) {
        Div text = new Div(result.text());
        text.addClassName("answer-text");
        text.getElement().setAttribute("dir", "auto");
        Div box = new Div(new H3(getTranslation(side.labelKey())), text);
        box.addClassName("case-answer");
        if (!result.failed()) {
            box.add(grades(side, result));
        }
        return box;
    }

    private Component grades(Side side, CaseResult result) {
        Button good = button("cases.good", VaadinIcon.THUMBS_UP_O);
        Button bad = button("cases.bad", VaadinIcon.THUMBS_DOWN_O);
        pressed(good, result.grade() == Grade.GOOD);
        pressed(bad, result.grade() == Grade.BAD);
        good.addClickListener(click -> grade(side, Grade.GOOD, good, bad));
        bad.addClickListener(click -> grade(side, Grade.BAD, bad, good));
        Div row = new Div(good, bad);
        row.addClassName("actions");
        return row;
    }

    private void grade(Side side, Grade grade, Button chosen, Button other) {
        shown.grade(side, grade);
        pressed(chosen, true);
        pressed(other, false);
        changed.run();
    }

    private Button button(String key, VaadinIcon icon) {
        return new Button(getTranslation(key), icon.create());
    }

    private static void pressed(Button button, boolean now) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(now));
        button.setThemeName(ButtonVariant.LUMO_PRIMARY.getVariantName(), now);
    }
}
