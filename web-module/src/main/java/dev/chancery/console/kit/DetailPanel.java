package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.CloseButton;
import dev.chancery.console.KeyHint;
import java.util.List;

/** The detail of what is selected: a heading, what belongs to it, and actions. */
public class DetailPanel extends Section {
    private static final long serialVersionUID = 1L;

    /** The keys that walk from a detail to the next one. */
    public static final List<KeyHint> WALK_KEYS =
            List.of(new KeyHint(List.of("J"), "detail.next"), new KeyHint(List.of("K"), "detail.previous"));

    private final Div header = new Div();
    private final Div body = new Div();
    private final Div footer = new Div();

    /**
     * @param title what is selected
     * @param close what closing does; it also takes the selection out of the address
     */
    public DetailPanel(String title, Runnable close) {
        H2 heading = new H2(title);
        header.add(heading, new CloseButton(close));
        header.addClassName("panel-header");
        body.addClassNames("panel-body", "detail-body");
        body.getElement().setAttribute("tabindex", "0"); // scrolls where there is little room
        footer.addClassNames("panel-footer", "actions");
        footer.setVisible(false);
        addClassNames("panel", "detail-panel");
        getElement().setAttribute("aria-label", title);
        add(header, body, footer);
    }

    /** Offers the rows beside this one, by buttons and by the keys J and K; tell of them by {@link #WALK_KEYS}. */
    public DetailPanel walk(Runnable next, Runnable previous) {
        header.addComponentAtIndex(1, step("detail.previous", VaadinIcon.ANGLE_UP, "k", previous));
        header.addComponentAtIndex(2, step("detail.next", VaadinIcon.ANGLE_DOWN, "j", next));
        return this;
    }

    private Button step(String key, VaadinIcon icon, String letter, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        button.addClassNames("close-button", "walk");
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.getElement().setAttribute("data-key", letter);
        return button;
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
