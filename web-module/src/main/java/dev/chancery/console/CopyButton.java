package dev.chancery.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/**
 * Copies another component's text. The page does it (shell.js) with what it shows: a way round by the server would lose
 * the browser's permission, which is bound to the click.
 */
public class CopyButton extends Button implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final String labelKey;

    /**
     * @param source whose text; has an id
     * @param labelKey names the button
     */
    public CopyButton(Component source, String labelKey) {
        super(VaadinIcon.COPY_O.create());
        this.labelKey = labelKey;
        addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        addClassName("copy-button");
        getElement().setAttribute("data-copies", source.getId().orElseThrow());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setAriaLabel(getTranslation(labelKey));
        setTooltipText(getTranslation(labelKey));
        getElement().setAttribute("data-copied", getTranslation("copied"));
    }
}
