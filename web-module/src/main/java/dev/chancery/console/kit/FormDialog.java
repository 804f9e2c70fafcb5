package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import dev.chancery.console.CloseButton;
import dev.chancery.problems.InvalidValueException;

/**
 * Asks for values and does something with them. What is not allowed is said at the field it concerns; the dialog then
 * stays, with what was typed. Ctrl+Enter does it.
 */
public class FormDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final FormLayout form = new FormLayout();
    private final Div problem = new Div();
    private final Button submit;
    private final FieldErrors errors = new FieldErrors();
    private final Runnable action;

    /**
     * @param title what is done
     * @param verb names the button
     * @param action what the button does; when it returns the dialog closes, when it throws the dialog says why
     */
    public FormDialog(String title, String verb, Runnable action) {
        this.action = action;
        setHeaderTitle(title);
        getHeader().add(new CloseButton(this::close));
        setCloseOnOutsideClick(false);
        addClassName("form-dialog");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        add(form, problem);
        submit = new Button(verb, click -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), submit);
        CommandEnter.within(this, this::submit);
    }

    /**
     * Adds a field.
     *
     * @param name as services call it in {@link InvalidValueException#field()}
     */
    public FormDialog field(String name, Component field) {
        return field(name, field, 1);
    }

    /** Adds a field as wide as the dialog. */
    public FormDialog wideField(String name, Component field) {
        return field(name, field, 2);
    }

    /** Adds something that is no field, as wide as the dialog. */
    public FormDialog note(Component note) {
        form.add(note, 2);
        return this;
    }

    private FormDialog field(String name, Component field, int columns) {
        errors.add(name, field);
        form.add(field, columns);
        return this;
    }

    private void submit() {
        problem.setVisible(false);
        errors.clear();
        try {
            action.run();
            close();
        } catch (InvalidValueException e) {
            if (!errors.show(e)) {
                say(ProblemWords.withField(e));
            }
        } catch (RuntimeException e) {
            say(Notices.words(e));
        }
    }

    private void say(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }
}
