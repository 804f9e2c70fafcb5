package dev.chancery.console.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is done that is not easily undone. The focus is on Cancel. */
public class Confirmation extends Dialog {
    private static final long serialVersionUID = 1L;

    private final Button cancel = new Button(getTranslation("cancel"), click -> close());
    private boolean confirmed;

    /**
     * @param title verb and object as a question, such as "Retire key billing-eu?"
     * @param consequence what follows from it, with figures where there are some
     * @param verb names the button
     * @param action what the button does, after the dialog has closed
     */
    public Confirmation(String title, String consequence, String verb, Runnable action) {
        setHeaderTitle(title);
        setOverlayRole("alertdialog");
        setCloseOnOutsideClick(false);
        addClassName("confirmation");
        add(new Paragraph(consequence));
        cancel.setAutofocus(true);
        Button confirm = new Button(verb, click -> {
            confirmed = true;
            close();
            action.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                cancel.focus();
            }
        });
    }

    /**
     * Calls the other button something else than Cancel.
     *
     * @param name what the other button is called
     * @param action what it does, and Esc as well, after the dialog has closed
     */
    public Confirmation otherwise(String name, Runnable action) {
        cancel.setText(name);
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && !confirmed) {
                action.run();
            }
        });
        return this;
    }
}
