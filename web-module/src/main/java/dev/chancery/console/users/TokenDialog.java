package dev.chancery.console.users;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Role;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.users.NewApiToken;
import dev.chancery.users.OwnAccount;
import java.time.Duration;

/** Makes an API token of one's own. */
final class TokenDialog {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 365;

    private final TextField name = new TextField(UserWords.text("tokens.name"));
    private final Select<Role> role = new Select<>();
    private final IntegerField days = new IntegerField(UserWords.text("tokens.days"));
    private final FormDialog dialog;

    /** @param done called when the token has been read */
    TokenDialog(OwnAccount account, Runnable done) {
        dialog = new FormDialog(UserWords.text("tokens.add"), UserWords.text("tokens.add"), () -> {
            NewApiToken added = account.addToken(name.getValue(), role.getValue(), validity());
            OnceDialog.token(added, done).open();
        });
        name.setHelperText(UserWords.text("tokens.name.what"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        role.setLabel(UserWords.text("tokens.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(UserWords::of);
        role.setValue(Role.VIEWER);
        days.setMin(1);
        days.setMax(MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setValue(USUAL_DAYS);
        dialog.wideField("name", name)
                .field("role", role)
                .field("validity", days)
                .note(new Paragraph(UserWords.text("tokens.role.what")));
    }

    void open() {
        dialog.open();
    }

    /** None is not allowed, and the service says so at the field. */
    private Duration validity() {
        Integer given = days.getValue();
        return given == null ? Duration.ZERO : Duration.ofDays(given);
    }
}
