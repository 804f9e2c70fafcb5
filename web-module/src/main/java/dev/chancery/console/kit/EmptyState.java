package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where there is nothing to show: says why, and what to do next. */
public class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param title what is not there
     * @param whatToDo the next step
     * @param actions buttons that do it
     */
    public EmptyState(VaadinIcon icon, String title, String whatToDo, Component... actions) {
        addClassName("empty-state");
        Span heading = new Span(title);
        heading.addClassName("empty-title");
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, heading, new Paragraph(whatToDo));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("actions");
            add(row);
        }
    }

    /** Where something could not be read: says why, and offers to try it again. */
    public static EmptyState failed(RuntimeException failure, Runnable again) {
        UI ui = UI.getCurrent();
        EmptyState state = new EmptyState(
                VaadinIcon.WARNING,
                ui.getTranslation("not-read"),
                Notices.words(failure),
                new Button(ui.getTranslation("try-again"), click -> again.run()));
        state.getElement().setAttribute("role", "alert");
        return state;
    }

    /** Where there is something, but nothing that the filters let through. */
    public static EmptyState nothingMatches(Runnable clear) {
        UI ui = UI.getCurrent();
        return new EmptyState(
                VaadinIcon.FILTER,
                ui.getTranslation("nothing-matches"),
                ui.getTranslation("nothing-matches.what-to-do"),
                new Button(ui.getTranslation("clear-filters"), click -> clear.run()));
    }
}
