package dev.chancery.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import dev.chancery.console.kit.ComponentWords;
import java.util.EnumMap;
import java.util.Map;

/** Language, light or dark, and the way to the keyboard help. */
class PreferencesBar extends MenuBar implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final MenuItem language = addItem(VaadinIcon.GLOBE.create());
    private final MenuItem theme = addItem(VaadinIcon.ADJUST.create());
    private final MenuItem keys = addItem(VaadinIcon.KEYBOARD_O.create());
    private final Map<Language, MenuItem> languages = new EnumMap<>(Language.class);
    private final Map<ColorScheme, MenuItem> schemes = new EnumMap<>(ColorScheme.class);

    PreferencesBar(Runnable help) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
        addClassName("preferences");
        for (Language each : Language.values()) {
            MenuItem item = language.getSubMenu().addItem(each.ownName(), click -> choose(each));
            item.getElement().setAttribute("lang", each.tag());
            item.setCheckable(true);
            languages.put(each, item);
        }
        for (ColorScheme each : ColorScheme.values()) {
            MenuItem item = theme.getSubMenu().addItem("", click -> choose(each));
            item.setCheckable(true);
            schemes.put(each, item);
        }
        keys.addClickListener(click -> help.run());
        show(ColorScheme.of(VaadinRequest.getCurrent()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", getTranslation("preferences"));
        setI18n(ComponentWords.menu());
        name(language, getTranslation("language"));
        name(theme, getTranslation("theme"));
        name(keys, getTranslation("keys.title"));
        schemes.forEach((each, item) -> item.setText(getTranslation("theme." + each.value())));
        show(Language.of(event.getLocale()).orElse(Language.ENGLISH));
    }

    private void name(MenuItem item, String name) {
        item.setAriaLabel(name);
        setTooltipText(item, name);
    }

    private void show(Language chosen) {
        languages.forEach((each, item) -> item.setChecked(each == chosen));
    }

    private void show(ColorScheme chosen) {
        schemes.forEach((each, item) -> item.setChecked(each == chosen));
    }

    private void choose(Language chosen) {
        Language.COOKIE.write(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), chosen.tag());
        show(chosen);
        getUI().ifPresent(ui -> speak(ui, chosen));
    }

    /** A view that does not change its words by itself is made anew, from its address. */
    private static void speak(UI ui, Language chosen) {
        ui.setLocale(chosen.locale());
        boolean speaksLive = ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(ConsoleView.class::isInstance)
                .allMatch(view -> ((ConsoleView) view).speaksLive());
        if (!speaksLive) {
            ui.refreshCurrentRoute(false);
        }
    }

    private void choose(ColorScheme chosen) {
        ColorScheme.COOKIE.write(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), chosen.value());
        show(chosen);
        getElement().executeJs("window.chancery.theme($0)", chosen.value());
    }
}
