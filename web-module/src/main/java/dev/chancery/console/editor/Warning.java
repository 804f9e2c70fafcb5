package dev.chancery.console.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A sentence that somebody should read before they go on, with what can be done about it. */
public class Warning extends Div {
    private static final long serialVersionUID = 1L;

    /** @param actions what can be done about it */
    public Warning(String text, Component... actions) {
        Icon icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(text);
        words.addClassName("warning-text");
        addClassName("warning-line");
        getElement().setAttribute("role", "status");
        add(icon, words);
        add(actions);
    }
}
