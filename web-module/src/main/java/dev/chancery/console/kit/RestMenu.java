package dev.chancery.console.kit;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.function.Supplier;

/** Offers to show several actions over REST. */
public class RestMenu extends MenuBar {
    private static final long serialVersionUID = 1L;

    private final MenuItem root;

    /** Without actions yet. */
    public RestMenu() {
        setI18n(ComponentWords.menu());
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        Icon icon = VaadinIcon.CODE.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        root = addItem(icon);
        root.add(getTranslation("rest.show"));
        addClassName("rest-menu");
    }

    /**
     * Adds an action.
     *
     * @param name as its button is called
     * @param dialog asked for what to show when it is chosen
     */
    public RestMenu add(String name, Supplier<RestDialog> dialog) {
        root.getSubMenu().addItem(name, click -> dialog.get().open());
        return this;
    }
}
