package dev.chancery.console.keys;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.KeyModels;
import dev.chancery.keys.ListedKey;

/** The small forms by which something of a key is changed. */
final class KeyForms {
    private final KeyChain keys;
    private final Runnable changed;

    /** @param changed what follows a change */
    KeyForms(KeyChain keys, Runnable changed) {
        this.keys = keys;
        this.changed = changed;
    }

    FormDialog rename(ListedKey key) {
        TextField name = new TextField(text("keys-view.name"));
        name.setValue(key.name());
        name.setAutofocus(true);
        return form("keys-view.rename.title", "keys-view.rename", key, () -> keys.rename(key.id(), name.getValue()))
                .wideField("name", name);
    }

    FormDialog models(ListedKey key) {
        TextField models = models(key.models());
        models.setAutofocus(true);
        return form(
                        "keys-view.models.title",
                        "keys-view.models.change",
                        key,
                        () -> keys.changeModels(key.id(), KeyModels.parse(models.getValue())))
                .wideField("models", models);
    }

    FormDialog policy(ListedKey key) {
        PolicyFields policy = new PolicyFields(key.policy());
        return form(
                        "keys-view.policy.title",
                        "keys-view.policy.change",
                        key,
                        () -> keys.changePolicy(key.id(), policy.policy()))
                .field("policy", policy.kind())
                .field("days", policy.days())
                .field("date", policy.date())
                .note(new Paragraph(text("keys-view.policy.note")));
    }

    /** Asks for the models that a key may serve. */
    static TextField models(KeyModels present) {
        TextField models = new TextField(text("keys-view.models"));
        models.setPlaceholder(text("keys-view.models.all"));
        models.setHelperText(text("keys-view.models.help"));
        models.setValue(String.join(", ", present.patterns()));
        return models;
    }

    private FormDialog form(String title, String verb, ListedKey key, Runnable change) {
        return new FormDialog(UI.getCurrent().getTranslation(title, key.name()), text(verb), () -> {
            change.run();
            changed.run();
        });
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
