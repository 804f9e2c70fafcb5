package dev.chancery.console.signin;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.kit.ComponentWords;
import dev.chancery.console.users.AccountView;
import dev.chancery.users.SignedInUser;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who has signed in, and what they can do about it. Empty where nobody has. */
public class UserMenu extends MenuBar implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;
    private static final String LEAVING = UserMenu.class.getName() + ".leaving";

    /** For a page's header. */
    public UserMenu() {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
        addClassNames("preferences", "user-menu");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        removeAll();
        setI18n(ComponentWords.menu());
        ConsoleSession.current().map(ConsoleSession::user).ifPresent(this::show);
        setVisible(!getItems().isEmpty());
    }

    private void show(SignedInUser user) {
        MenuItem menu = addItem(VaadinIcon.USER.create());
        menu.setAriaLabel(getTranslation("user-menu", user.shownName()));
        setTooltipText(menu, user.shownName());
        Div who = new Div(new Span(user.shownName()), new Span(roles(user)));
        who.addClassName("user-menu-who");
        menu.getSubMenu().addItem(who).setEnabled(false);
        if (user.permissions().contains(Permission.CHANGE_OWN_ACCOUNT)) {
            showOwnAccount(menu);
        }
        menu.getSubMenu()
                .addItem(getTranslation("user-menu.sign-out"), click -> signOut())
                .setId("sign-out");
    }

    /** Whom a provider knows has theirs there. */
    private void showOwnAccount(MenuItem menu) {
        menu.getSubMenu()
                .addItem(getTranslation("account.title"), click -> getUI().ifPresent(
                                page -> page.navigate(AccountView.class)))
                .setId("account");
        menu.getSubMenu()
                .addItem(getTranslation("change-password.title"), click -> getUI().ifPresent(
                                page -> page.navigate(ChangePasswordView.class)))
                .setId("change-password");
    }

    private String roles(SignedInUser user) {
        return user.roles().stream().sorted().map(this::name).collect(Collectors.joining(" · "));
    }

    private String name(Role role) {
        return getTranslation("role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** Whether somebody signs out on this page, which goes on by itself. */
    static boolean isLeaving(UI page) {
        return ComponentUtil.getData(page, LEAVING) != null;
    }

    /** By a form that goes past the application, as signing in does. */
    private void signOut() {
        getUI().ifPresent(page -> ComponentUtil.setData(page, LEAVING, LEAVING));
        getElement()
                .executeJs(
                        "const form = document.createElement('form'); form.method = 'post'; form.action = $0;"
                                + " document.body.append(form); form.submit();",
                        SignOutServlet.PATH.substring(1));
    }
}
