package dev.chancery.console.usage;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.ComponentWords;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.Query;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Filters under names. They are kept in this browser (its local storage), apart for each person who signs in there: they
 * are a convenience; who wants to share one sends its address.
 */
class SavedFilters extends MenuBar {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Supplier<Query> present;
    private final transient Consumer<Query> choose;
    private final SubMenu menu;
    private FilterNames names = FilterNames.NONE;

    /**
     * @param person whose filters they are
     * @param present asked for what is to be saved
     * @param choose told what was chosen
     */
    SavedFilters(String person, Supplier<Query> present, Consumer<Query> choose) {
        this.key = key(person);
        this.present = present;
        this.choose = choose;
        setI18n(ComponentWords.menu());
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("rest-menu");
        Icon icon = VaadinIcon.BOOKMARK_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        MenuItem root = addItem(icon);
        root.add(getTranslation("usage.saved"));
        menu = root.getSubMenu();
        show(FilterNames.NONE);
    }

    /** Under which the browser keeps those of a person. */
    static String key(String person) {
        return "chancery-usage-filters:" + person;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, key, this::read);
    }

    /** What the browser has; a person may have changed it. */
    void read(@Nullable String stored) {
        show(FilterNames.read(stored));
    }

    private void show(FilterNames shown) {
        names = shown;
        menu.removeAll();
        shown.names().forEach(name -> menu.addItem(name, click -> choose.accept(shown.filter(name))));
        if (!shown.names().isEmpty()) {
            menu.add(new Hr());
        }
        menu.addItem(getTranslation("usage.saved.save"), click -> ask());
        if (!shown.names().isEmpty()) {
            SubMenu removal = menu.addItem(getTranslation("usage.saved.remove")).getSubMenu();
            shown.names().forEach(name -> removal.addItem(name, click -> keep(names.without(name))));
        }
    }

    private void ask() {
        TextField name = new TextField(getTranslation("usage.saved.name"));
        name.setId("saved-name");
        name.setMaxLength(FilterNames.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        new FormDialog(
                        getTranslation("usage.saved.title"),
                        getTranslation("usage.saved.verb"),
                        () -> keep(names.with(name.getValue(), present.get())))
                .wideField("name", name)
                .open();
    }

    private void keep(FilterNames changed) {
        show(changed);
        getUI().ifPresent(ui -> WebStorage.setItem(ui, WebStorage.Storage.LOCAL_STORAGE, key, changed.text()));
    }
}
