package dev.chancery.console.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.console.kit.TimeRange.Choice;
import dev.chancery.usage.UsageTiles;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Figures and charts; or, in place of charts, that there is nothing; and above, why what is shown is not up to date. */
class Board extends Div {
    private static final long serialVersionUID = 1L;

    private final Div alarm = new Div();
    private final Span words = new Span();
    private final Figures figures = new Figures();
    private final Div nothing = new Div();
    private final Panels panels;

    Board(DashboardState state, Consumer<UnaryOperator<DashboardState>> change, Runnable retry) {
        addClassName("board");
        panels = new Panels(state, change);
        Button again = new Button(getTranslation("dashboard.again"), click -> retry.run());
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        alarm.add(words, again);
        alarm.addClassNames("problem", "alarm");
        alarm.getElement().setAttribute("role", "alert");
        nothing.addClassName("panel");
        nothing.add(empty(change));
        add(alarm, figures, nothing, panels);
        load(false);
    }

    Panels panels() {
        return panels;
    }

    /** @param onlyParts whether the days are the same, and only what is ranked or which budget is shown changes */
    final void load(boolean onlyParts) {
        alarm.setVisible(false);
        nothing.setVisible(false);
        panels.setVisible(true);
        if (onlyParts) {
            panels.loadParts();
        } else {
            figures.load();
            panels.load();
        }
    }

    void tiles(UsageTiles tiles) {
        alarm.setVisible(false);
        figures.show(tiles);
        boolean isEmpty = tiles.use().requests() == 0;
        nothing.setVisible(isEmpty);
        panels.setVisible(!isEmpty);
    }

    /** Says why; what was shown before stays, as it was then. */
    void fail(String why) {
        words.setText(why);
        alarm.setVisible(true);
        figures.fail();
        panels.fail();
    }

    private EmptyState empty(Consumer<UnaryOperator<DashboardState>> change) {
        Button month = new Button(
                getTranslation("range.30d"),
                click -> change.accept(now -> now.with(
                        TimeRange.named(Choice.LAST_30_DAYS).in(now.range().zone()))));
        Anchor playground = new Anchor("playground", getTranslation("dashboard.empty.playground"));
        playground.getElement().setAttribute("router-link", true);
        return new EmptyState(
                VaadinIcon.CHART,
                getTranslation("dashboard.empty"),
                getTranslation("dashboard.empty.what-to-do"),
                month,
                playground);
    }
}
