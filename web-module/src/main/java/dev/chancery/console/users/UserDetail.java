package dev.chancery.console.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.users.UserAccount;
import dev.chancery.users.Users;
import java.util.ArrayList;
import java.util.List;

/** All that is known of a user, and what can be done. */
final class UserDetail extends DetailPanel {
    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient UserAccount user;
    private final transient Runnable changed;
    private final TokenList tokens;

    /**
     * @param close takes it away
     * @param changed reads the users again
     */
    UserDetail(Users users, UserAccount user, Runnable close, Runnable changed) {
        super(user.shownName(), close);
        this.users = users;
        this.user = user;
        this.changed = changed;
        this.tokens = new TokenList(users.tokens(user.id()));
        show(UserWords.state(user), facts());
        show(new H3(getTranslation("users.tokens")), tokens);
    }

    /** Offers what can be done with the user. */
    void offer() {
        tokens.offer(this::revoke);
        actions(buttons().toArray(Component[]::new));
        actions(UserRest.menu(user));
    }

    private Facts facts() {
        Formats formats = Formats.current();
        String email = user.profile().email();
        return new Facts()
                .addCode(getTranslation("users.name"), user.name())
                .add(getTranslation("users.email"), email.isEmpty() ? Formats.UNKNOWN : email)
                .add(getTranslation("users.roles"), UserWords.roles(user.profile()))
                .add(getTranslation("users.last-sign-in"), formats.time(user.lastSignIn()))
                .add(getTranslation("users.created"), formats.time(user.createdAt()))
                .add(getTranslation("users.changed"), formats.time(user.changedAt()));
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        buttons.add(button("edit", VaadinIcon.EDIT, () -> new UserDialog(users, user, changed).open()));
        buttons.add(button("reset-password", VaadinIcon.KEY_O, () -> ask("reset-password", this::resetPassword)));
        buttons.add(button(
                "end-sessions",
                VaadinIcon.SIGN_OUT,
                () -> ask("end-sessions", () -> users.endSessions(user.id(), user.version()))));
        buttons.add(
                user.enabled()
                        ? button(
                                "disable",
                                VaadinIcon.BAN,
                                () -> ask("disable", () -> users.disable(user.id(), user.version())))
                        : button(
                                "enable",
                                VaadinIcon.CHECK,
                                () -> attempt(() -> users.enable(user.id(), user.version()))));
        buttons.add(
                button("delete", VaadinIcon.TRASH, () -> ask("delete", () -> users.delete(user.id(), user.version()))));
        return buttons;
    }

    private Button button(String what, VaadinIcon icon, Runnable action) {
        Button button = new Button(getTranslation("users." + what), icon.create(), click -> action.run());
        button.setId(what + "-user");
        return button;
    }

    private void ask(String what, Runnable action) {
        new Confirmation(
                        getTranslation("users." + what + ".title", user.name()),
                        getTranslation("users." + what + ".consequence"),
                        getTranslation("users." + what),
                        () -> attempt(action))
                .open();
    }

    private void attempt(Runnable action) {
        Notices.attempt(action);
        changed.run();
    }

    private void resetPassword() {
        OnceDialog.password(users.resetPassword(user.id(), user.version()), changed)
                .open();
    }

    private void revoke(String tokenId) {
        attempt(() -> users.revokeToken(user.id(), tokenId));
    }
}
