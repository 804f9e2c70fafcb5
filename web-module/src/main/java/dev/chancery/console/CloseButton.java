package dev.chancery.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** Closes what it stands in. */
public class CloseButton extends Button implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    /** @param close what a click does */
    public CloseButton(Runnable close) {
        super(VaadinIcon.CLOSE.create(), click -> close.run());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        addClassName("close-button");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        setAriaLabel(getTranslation("close"));
        setTooltipText(getTranslation("close"));
    }
}
