package dev.chancery.console.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.DayField;
import dev.chancery.console.kit.FieldErrors;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.SecretField;
import dev.chancery.keys.KeyDraft;
import dev.chancery.keys.KeyModels;
import dev.chancery.keys.RotationPolicy;
import dev.chancery.problems.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a secret is pasted, and for a new key what it is called and for. The secret leaves the page once. */
class PasteForm extends FormLayout {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;

    private final SecretField secret = new SecretField(getTranslation("keys-view.secret"));
    private final DayField expires = new DayField(getTranslation("keys-view.expires"), null);
    private final TextField name = new TextField(getTranslation("keys-view.name"));
    private final TextField environment = new TextField(getTranslation("keys-view.environment"));
    private final TextField models = KeyForms.models(KeyModels.ALL);
    private final PolicyFields policy = new PolicyFields(RotationPolicy.NONE);
    private final FieldErrors errors = new FieldErrors();
    private final boolean isNew;

    /** @param newKeyFor the environment that a new key is likely to be for; null for another secret of a key */
    PasteForm(@Nullable String newKeyFor) {
        isNew = newKeyFor != null;
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("28rem", 2));
        secret.setAutocomplete(Autocomplete.OFF);
        secret.setRevealButtonVisible(false);
        secret.setMaxLength(LONGEST);
        secret.setHelperText(getTranslation("keys-view.secret.help"));
        secret.setRequiredIndicatorVisible(true);
        expires.setHelperText(getTranslation("keys-view.expires.help"));
        if (newKeyFor != null) {
            environment.setValue(newKeyFor);
            name.setRequiredIndicatorVisible(true);
            field("name", name, 1);
            field("environment", environment, 1);
        }
        field("secret", secret, 2);
        field("expires", expires, 1);
        if (isNew) {
            field("models", models, 1);
            field("policy", policy.kind(), 1);
            field("days", policy.days(), 1);
            field("date", policy.date(), 1);
        }
        addDetachListener(event -> secret.clear());
    }

    /** Where somebody begins. */
    Component first() {
        return isNew ? name : secret;
    }

    /**
     * What was given; the secret is no longer in the page then.
     *
     * @throws InvalidValueException when something is not allowed that can be said beforehand; the secret then stays
     */
    Pasted take() {
        errors.clear();
        KeyDraft draft = isNew ? draft() : null;
        String pasted = secret.getValue();
        secret.clear();
        return new Pasted(draft, pasted, expires());
    }

    /** Says at its field what is not allowed; false when no field can say it. */
    boolean show(InvalidValueException failure) {
        return errors.show(failure);
    }

    private KeyDraft draft() {
        return new KeyDraft(
                name.getValue(),
                environment.getValue(),
                KeyModels.parse(models.getValue()),
                policy.policy(),
                expires());
    }

    private @Nullable Instant expires() {
        LocalDate day = expires.getValue();
        return day == null ? null : day.atStartOfDay(Formats.current().zone()).toInstant();
    }

    private void field(String key, Component field, int columns) {
        errors.add(key, field);
        add(field, columns);
    }

    /** What was pasted. It does not print. */
    static final class Pasted {
        private final @Nullable KeyDraft draft;
        private final String secret;
        private final @Nullable Instant expires;

        Pasted(@Nullable KeyDraft draft, String secret, @Nullable Instant expires) {
            this.draft = draft;
            this.secret = secret;
            this.expires = expires;
        }

        /** Of a new key; null for another secret. */
        @Nullable
        KeyDraft draft() {
            return draft;
        }

        String secret() {
            return secret;
        }

        @Nullable
        Instant expires() {
            return expires;
        }
    }
}
