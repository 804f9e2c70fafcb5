package dev.chancery.console;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;

/** Language, light or dark, and the way to the keyboard help. */
class PreferencesBar extends MenuBar implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final Runnable help;
    private ColorScheme scheme = ColorScheme.of(VaadinRequest.getCurrent());

    PreferencesBar(Runnable help) {
        this.help = help;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
        addClassName("preferences");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        removeAll();
        getElement().setAttribute("aria-label", getTranslation("preferences"));
        languages();
        schemes();
        root(VaadinIcon.KEYBOARD_O, "keys.title").addClickListener(click -> help.run());
    }

    private void languages() {
        MenuItem menu = root(VaadinIcon.GLOBE, "language");
        for (Language language : Language.values()) {
            MenuItem item = menu.getSubMenu().addItem(language.ownName(), click -> choose(language));
            item.getElement().setAttribute("lang", language.tag());
            item.setCheckable(true);
            item.setChecked(language.locale().equals(getLocale()));
        }
    }

    private void schemes() {
        MenuItem menu = root(VaadinIcon.ADJUST, "theme");
        for (ColorScheme each : ColorScheme.values()) {
            MenuItem item = menu.getSubMenu().addItem(getTranslation("theme." + each.value()), click -> choose(each));
            item.setCheckable(true);
            item.setChecked(each == scheme);
        }
    }

    private MenuItem root(VaadinIcon icon, String labelKey) {
        MenuItem item = addItem(icon.create(), getTranslation(labelKey));
        item.setAriaLabel(getTranslation(labelKey));
        return item;
    }

    private void choose(Language language) {
        Language.COOKIE.write(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), language.tag());
        getUI().ifPresent(ui -> ui.setLocale(language.locale()));
    }

    private void choose(ColorScheme chosen) {
        scheme = chosen;
        ColorScheme.COOKIE.write(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), chosen.value());
        getElement().executeJs("window.chancery.theme($0)", chosen.value());
        getUI().ifPresent(ui -> localeChange(new LocaleChangeEvent(ui, ui.getLocale())));
    }
}
