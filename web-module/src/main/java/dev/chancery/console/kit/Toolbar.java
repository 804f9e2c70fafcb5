package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Above a list: what narrows it on the left, what is done with it on the right. Breaks into lines where it is narrow. */
public class Toolbar extends Div {
    private static final long serialVersionUID = 1L;

    private final Div left;
    private final Div actions = new Div();

    /** @param filters what narrows the list */
    public Toolbar(Component... filters) {
        addClassName("toolbar");
        left = new Div(filters);
        left.addClassName("filters");
        actions.addClassName("actions");
        add(left, actions);
    }

    /** Adds to what narrows the list. */
    public Toolbar filters(Component... more) {
        left.add(more);
        return this;
    }

    /** Adds buttons and links. */
    public Toolbar actions(Component... more) {
        actions.add(more);
        return this;
    }
}
