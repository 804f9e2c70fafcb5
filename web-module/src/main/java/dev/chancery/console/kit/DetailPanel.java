package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.chancery.console.CloseButton;

/** The detail of what is selected: a heading, what belongs to it, and actions. */
public class DetailPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private final Div footer = new Div();

    /**
     * @param title what is selected
     * @param close what closing does; it also takes the selection out of the address
     */
    public DetailPanel(String title, Runnable close) {
        H2 heading = new H2(title);
        Div header = new Div(heading, new CloseButton(close));
        header.addClassName("panel-header");
        body.addClassNames("panel-body", "detail-body");
        footer.addClassNames("panel-footer", "actions");
        footer.setVisible(false);
        addClassNames("panel", "detail-panel");
        getElement().setAttribute("aria-label", title);
        add(header, body, footer);
    }

    /** Puts parts below those that are there. */
    public DetailPanel show(Component... parts) {
        body.add(parts);
        return this;
    }

    /** Puts buttons at its lower end, where they stay in sight. */
    public DetailPanel actions(Component... buttons) {
        footer.add(buttons);
        footer.setVisible(true);
        return this;
    }
}
