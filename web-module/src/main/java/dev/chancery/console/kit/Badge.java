package dev.chancery.console.kit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** A state in a word, with an icon and a colour. */
public class Badge extends Span {
    private static final long serialVersionUID = 1L;

    /** A state. */
    public Badge(Tone tone, String text) {
        this(text);
        Icon icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        addComponentAsFirst(icon);
        getElement().setAttribute("tone", tone.value());
    }

    /** A word without a state, such as a tag. */
    public Badge(String text) {
        add(new Span(text));
        addClassName("badge");
    }
}
