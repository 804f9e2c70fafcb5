package dev.chancery.console.kit;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Map;

/** A field for what nobody else shall read; its button that shows what was typed is named in the reader's language. */
public class SecretField extends PasswordField implements LocaleChangeObserver {
    static final String SHOW = "secret.show";
    private static final long serialVersionUID = 1L;

    /** Has no label yet. */
    public SecretField() {
        this("");
    }

    /** @param label names the field */
    public SecretField(String label) {
        super(label);
    }

    /** Also comes when the field comes to the page. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation(SHOW)));
    }
}
