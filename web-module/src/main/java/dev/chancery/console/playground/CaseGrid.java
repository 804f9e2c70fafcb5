package dev.chancery.console.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.RowGrid;
import dev.chancery.console.kit.Tone;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The cases, and what was answered to them. */
class CaseGrid extends RowGrid<TestCase> {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 160;

    /** @param open told which case was opened */
    CaseGrid(Consumer<TestCase> open) {
        super(UI.getCurrent().getTranslation("cases.title"), open);
    }

    void show(List<TestCase> cases, Set<String> variables, Set<Side> sides) {
        setAriaLabel(getTranslation("cases.title"));
        removeAllColumns();
        variables.forEach(name -> text(name, each -> shortened(each.value(name))));
        text(getTranslation("cases.expected"), each -> shortened(each.expected()));
        sides.forEach(side -> part(getTranslation(side.labelKey()), each -> answer(each, side)));
        setItems(cases);
    }

    private Component answer(TestCase each, Side side) {
        return each.result(side)
                .<Component>map(result -> new Div(grade(result), new Span(" " + shortened(result.text()))))
                .orElseGet(Span::new);
    }

    private Component grade(CaseResult result) {
        if (result.failed()) {
            return new Badge(Tone.BAD, getTranslation("cases.failed"));
        }
        return switch (result.grade()) {
            case GOOD -> new Badge(Tone.GOOD, getTranslation("cases.good"));
            case BAD -> new Badge(Tone.WARNING, getTranslation("cases.bad"));
            case NONE -> new Span();
        };
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
