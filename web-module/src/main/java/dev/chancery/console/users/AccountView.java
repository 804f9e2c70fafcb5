package dev.chancery.console.users;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.signin.ChangePasswordView;
import dev.chancery.users.OwnAccount;
import dev.chancery.users.UserAccount;
import jakarta.inject.Inject;

/** One's own account: who one is here, one's sessions, one's API tokens. */
@Route(value = AccountView.PATH, layout = ConsoleLayout.class)
@NeedsPermission(Permission.CHANGE_OWN_ACCOUNT)
public class AccountView extends ConsoleView implements BeforeEnterObserver {
    static final String PATH = "account";
    private static final long serialVersionUID = 1L;

    private final transient OwnAccount account;

    /** Made by the router. */
    @Inject
    public AccountView(OwnAccount account) {
        super("account.title");
        this.account = account;
        addClassName("account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        UserAccount own = account.account();
        add(panel(own.shownName(), new Div(facts(own), actions())));
        Paragraph what = new Paragraph(getTranslation("account.tokens.what"));
        Button add = new Button(getTranslation("tokens.add"), VaadinIcon.PLUS.create(), click -> addToken());
        add.setId("add-token");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(panel(
                getTranslation("users.tokens"),
                new Div(what, new TokenList(account.tokens()).offer(this::revoke), new Div(add))));
    }

    private static Div panel(String title, Div body) {
        Div header = new Div(new H2(title));
        header.addClassName("panel-header");
        body.addClassName("panel-body");
        Div panel = new Div(header, body);
        panel.addClassName("panel");
        return panel;
    }

    private Facts facts(UserAccount own) {
        Formats formats = Formats.current();
        String email = own.profile().email();
        return new Facts()
                .addCode(getTranslation("users.name"), own.name())
                .add(getTranslation("users.email"), email.isEmpty() ? Formats.UNKNOWN : email)
                .add(getTranslation("users.roles"), UserWords.roles(own.profile()))
                .add(getTranslation("users.last-sign-in"), formats.time(own.lastSignIn()));
    }

    private Div actions() {
        Button password = new Button(
                getTranslation("change-password.title"), VaadinIcon.KEY_O.create(), click -> getUI().ifPresent(
                                ui -> ui.navigate(ChangePasswordView.class)));
        Button sessions = new Button(
                getTranslation("account.end-sessions"), VaadinIcon.SIGN_OUT.create(), click -> endSessions());
        sessions.setId("end-own-sessions");
        Div actions = new Div(password, sessions);
        actions.addClassName("actions");
        return actions;
    }

    private void endSessions() {
        new Confirmation(
                        getTranslation("account.end-sessions.title"),
                        getTranslation("account.end-sessions.consequence"),
                        getTranslation("account.end-sessions"),
                        () -> Notices.attempt(account::endSessions))
                .open();
    }

    private void addToken() {
        new TokenDialog(account, this::show).open();
    }

    private void revoke(String tokenId) {
        Notices.attempt(() -> account.revokeToken(tokenId));
        show();
    }
}
