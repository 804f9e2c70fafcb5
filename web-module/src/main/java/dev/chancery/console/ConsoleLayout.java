package dev.chancery.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.chancery.console.kit.Background;
import dev.chancery.console.palette.Palette;
import dev.chancery.console.palette.PaletteDialog;
import dev.chancery.console.samples.SampleData;
import dev.chancery.console.samples.SamplesNote;
import dev.chancery.console.signin.UserMenu;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What surrounds every view: the way to the others, the heading, the preferences. */
@AnonymousAllowed
public class ConsoleLayout extends AppLayout implements AfterNavigationObserver, LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final Anchor skipLink = new Anchor("#main");
    private final DrawerToggle toggle = new DrawerToggle();
    private final H1 heading = new H1();
    private final SideNav navigation = new SideNav();

    private final transient Palette palette;
    private final Button find = new Button(VaadinIcon.SEARCH.create(), click -> showPalette());

    /**
     * Made by the router.
     *
     * @param palette finds what is typed into the command palette
     * @param samples told of below the navigation
     * @param background does what takes a while
     */
    @Inject
    public ConsoleLayout(Palette palette, SampleData samples, Background background) {
        this.palette = palette;
        find.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        find.addClassName("find");
        setPrimarySection(Section.DRAWER);
        skipLink.addClassName("skip-link");
        skipLink.getElement().setAttribute("router-ignore", true).setAttribute("data-skips-to", "main");
        Header header = new Header(toggle, heading, find, new PreferencesBar(this::showKeys), new UserMenu());
        header.addClassName("console-header");
        addToNavbar(skipLink, header);
        addToDrawer(product(), new Scroller(navigation), new SamplesNote(samples, background));
        getElement().addEventListener("console-keys", event -> showKeys());
        getElement().addEventListener("console-palette", event -> showPalette());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        heading.setText(view().map(ConsoleView::title).orElse(""));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        speak(Language.of(event.getLocale()).orElse(Language.ENGLISH));
        skipLink.setText(getTranslation("skip"));
        toggle.setAriaLabel(getTranslation("navigation.toggle"));
        find.setAriaLabel(getTranslation("palette.title"));
        find.setTooltipText(getTranslation("palette.title"));
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("navigation")));
        navigation.getElement().setAttribute("aria-label", getTranslation("navigation"));
        navigation.removeAll();
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        entries.forEach(entry -> navigation.addItem(item(entry, entries)));
        view().ifPresent(view -> {
            heading.setText(view.title());
            event.getUI().getPage().setTitle(view.getPageTitle());
        });
    }

    /** What the page itself says, without the server: it has no other way to learn the words. */
    private void speak(Language language) {
        getElement()
                .executeJs(
                        "window.chancery.speak($0, $1, $2, $3)",
                        language.tag(),
                        getTranslation("connection.back"),
                        getTranslation("connection.lost"),
                        getTranslation("connection.lost.what-to-do"));
    }

    /** Marked also while a page below it is open, unless that has an item of its own. */
    private SideNavItem item(MenuEntry entry, List<MenuEntry> all) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.menuClass(), new Icon(entry.icon()));
        item.setMatchNested(all.stream().noneMatch(other -> other.path().startsWith(entry.path() + "/")));
        return item;
    }

    private static Component product() {
        Image seal = new Image("seal.svg", "");
        Div product = new Div(seal, new Span("Chancery"));
        product.addClassName("product");
        return product;
    }

    private Optional<ConsoleView> view() {
        return Optional.ofNullable(getContent())
                .filter(ConsoleView.class::isInstance)
                .map(ConsoleView.class::cast);
    }

    final void showKeys() {
        List<KeyHint> ofView = view().map(ConsoleView::keys).orElse(List.of());
        new KeysDialog(ofView).open();
    }

    final void showPalette() {
        new PaletteDialog(palette).open();
    }
}
