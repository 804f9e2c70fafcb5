package dev.chancery.console.users;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import dev.chancery.console.CopyButton;
import dev.chancery.users.IssuedAccess;
import dev.chancery.users.NewApiToken;

/** Shows a secret for the only time. Closes by its button alone, so that nobody loses it by a slip. */
final class OnceDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private OnceDialog(String title, String what, String secret, Runnable done) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        addClassName("once-dialog");
        Pre text = new Pre(secret);
        text.setId("secret");
        text.addClassName("code");
        Div box = new Div(text, new CopyButton(text, "once.copy"));
        box.addClassName("code-box");
        Button noted = new Button(getTranslation("once.noted"), click -> {
            text.setText("");
            close();
            done.run();
        });
        noted.setId("noted");
        noted.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(what), box);
        getFooter().add(noted);
    }

    static OnceDialog password(IssuedAccess issued, Runnable done) {
        return new OnceDialog(
                UserWords.text("once.password", issued.account().name()),
                UserWords.text("once.password.what"),
                issued.password().reveal(),
                done);
    }

    static OnceDialog token(NewApiToken added, Runnable done) {
        return new OnceDialog(
                UserWords.text("once.token", added.token().name()),
                UserWords.text("once.token.what"),
                added.secret().reveal(),
                done);
    }
}
