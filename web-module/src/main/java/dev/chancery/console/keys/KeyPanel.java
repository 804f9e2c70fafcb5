package dev.chancery.console.keys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.chancery.audit.AuditEntry;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.keys.KeyStep;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.SecretEntry;
import java.util.ArrayList;
import java.util.List;

/** All of one key, and what the person at the page can do with it now. */
class KeyPanel extends DetailPanel {
    private static final long serialVersionUID = 1L;
    private static final int MOST_OVER = 3;

    private final transient Formats formats = Formats.current();
    private final transient KeyDetail detail;

    KeyPanel(KeyDetail detail, KeyActions actions, Runnable close) {
        super(detail.row().key().name(), close);
        this.detail = detail;
        ListedKey key = detail.row().key();
        Div badges =
                new Div(KeyWords.badge(key.state()), KeyWords.badge(detail.row().health()));
        badges.addClassName("badges");
        show(badges, facts(key));
        if (key.configured()) {
            show(new Paragraph(getTranslation("keys-view.configured")));
            return;
        }
        show(new H3(getTranslation("keys-view.secrets")));
        secrets(key).forEach(secret -> show(new SecretCard(detail, secret, actions)));
        List<AuditEntry> history = detail.history();
        if (history != null) {
            show(new H3(getTranslation("keys-view.history")));
            show(history.isEmpty() ? new Paragraph(getTranslation("keys-view.history.none")) : new KeyHistory(history));
        }
        steps(key, actions);
    }

    private Facts facts(ListedKey key) {
        Facts facts = new Facts()
                .addCode(getTranslation("keys-view.hint"), key.hint())
                .add(getTranslation("keys-view.environment"), key.environment())
                .add(getTranslation("keys-view.models"), KeyWords.word(key.models()))
                .add(
                        getTranslation("keys-view.spend"),
                        formats.money(detail.row().spend()))
                .add(getTranslation("keys-view.calls"), formats.number(detail.callsToday()));
        if (!key.configured()) {
            facts.add(getTranslation("keys-view.policy"), KeyWords.word(key.policy()))
                    .add(getTranslation("keys-view.next-rotation"), formats.time(key.nextRotation()))
                    .add(getTranslation("keys-view.rotated"), formats.time(key.rotatedAt()))
                    .add(
                            getTranslation("keys-view.last-used"),
                            formats.time(detail.row().lastUsed()))
                    .add(getTranslation("keys-view.created"), formats.time(key.createdAt()) + " · " + key.createdBy());
        }
        return facts.addCode(getTranslation("keys-view.id"), key.id());
    }

    /** Those that are over are many in the end: the latest tell enough. */
    private static List<SecretEntry> secrets(ListedKey key) {
        List<SecretEntry> shown = new ArrayList<>();
        int over = 0;
        for (SecretEntry secret : key.secrets()) {
            if (!secret.state().isOver() || over++ < MOST_OVER) {
                shown.add(secret);
            }
        }
        return shown;
    }

    private void steps(ListedKey key, KeyActions actions) {
        button(KeyStep.PASTE, "keys-view.rotate", () -> actions.wizard(key).begin())
                .addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button(KeyStep.CHANGE_POLICY, "keys-view.policy.change", () -> actions.forms()
                .policy(key)
                .open());
        button(KeyStep.CHANGE_MODELS, "keys-view.models.change", () -> actions.forms()
                .models(key)
                .open());
        button(KeyStep.RENAME, "keys-view.rename", () -> actions.forms()
                .rename(key)
                .open());
        danger(button(KeyStep.DEACTIVATE, "keys-view.deactivate", () -> actions.deactivate(detail)));
        danger(button(KeyStep.ARCHIVE, "keys-view.archive", () -> actions.archive(key)));
        if (!detail.steps().isEmpty()) {
            actions(KeyRest.menu(detail));
        }
    }

    private Button button(KeyStep step, String verb, Runnable action) {
        Button button = new Button(getTranslation(verb), click -> action.run());
        if (detail.allows(step, null)) {
            actions(button);
        }
        return button;
    }

    private static void danger(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    }
}
