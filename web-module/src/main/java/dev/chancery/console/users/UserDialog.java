package dev.chancery.console.users;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.messages.Fields;
import dev.chancery.users.IssuedAccess;
import dev.chancery.users.UserAccount;
import dev.chancery.users.UserProfile;
import dev.chancery.users.Users;
import java.util.Set;
import java.util.function.Consumer;

/** Adds a user, or changes one. */
final class UserDialog {
    private final TextField name = new TextField(UserWords.text("users.name"));
    private final TextField displayName = new TextField(UserWords.text("users.display-name"));
    private final EmailField email = new EmailField(UserWords.text("users.email"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(UserWords.text("users.roles"));
    private final CheckboxGroup<Permission> apart = new CheckboxGroup<>(UserWords.text("users.apart"));
    private final FormDialog dialog;

    /** @param done told the added user once their password has been read */
    UserDialog(Users users, Consumer<UserAccount> done) {
        dialog = new FormDialog(UserWords.text("users.add"), UserWords.text("users.add"), () -> {
            IssuedAccess issued = users.add(name.getValue().strip(), profile());
            OnceDialog.password(issued, () -> done.accept(issued.account())).open();
        });
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(UserWords.text("users.name.rule"));
        name.setAutofocus(true);
        dialog.wideField("name", name);
        fields();
        roles.setValue(Set.of(Role.VIEWER));
        dialog.note(RestDialog.button(() -> UserRest.add(name.getValue().strip(), typed())));
    }

    /** @param done called when the user has been changed */
    UserDialog(Users users, UserAccount user, Runnable done) {
        dialog = new FormDialog(UserWords.text("users.edit.title", user.name()), UserWords.text("users.save"), () -> {
            users.change(user.id(), user.version(), profile());
            done.run();
        });
        fields();
        displayName.setValue(user.profile().displayName());
        email.setValue(user.profile().email());
        roles.setValue(user.profile().roles());
        apart.setValue(user.profile().apart());
        dialog.note(RestDialog.button(() -> UserRest.change(user, typed())));
    }

    private void fields() {
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(UserWords::of);
        roles.setHelperText(UserWords.text("users.roles.consequence"));
        apart.setItems(UserProfile.APART.stream().sorted().toList());
        apart.setItemLabelGenerator(UserWords::of);
        dialog.field("display_name", displayName)
                .field("email", email)
                .wideField("roles", roles)
                .wideField("apart", apart);
    }

    void open() {
        dialog.open();
    }

    private Fields typed() {
        return Fields.of("display_name", displayName.getValue(), "email", email.getValue())
                .with("roles", roles.getValue().stream().map(Enum::name).toList())
                .with("apart", apart.getValue().stream().map(Enum::name).toList());
    }

    private UserProfile profile() {
        return new UserProfile(displayName.getValue(), email.getValue(), roles.getValue(), apart.getValue());
    }
}
