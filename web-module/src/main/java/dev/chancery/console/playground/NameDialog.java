package dev.chancery.console.playground;

import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.editor.InvalidFieldException;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.FormDialog;
import java.util.function.Consumer;

/** Asks how a new prompt is to be called. */
class NameDialog extends FormDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 255;

    /**
     * @param proposed stands there at first; may be empty
     * @param named told a name that no prompt in sight has
     */
    NameDialog(PromptServices services, String proposed, Consumer<String> named) {
        this(services, new TextField(), named, proposed);
    }

    private NameDialog(PromptServices services, TextField name, Consumer<String> named, String proposed) {
        super(
                name.getTranslation("playground.save.new.title"),
                name.getTranslation("prompts.review"),
                () -> take(services, name.getValue().strip(), named));
        name.setId("new-prompt-name");
        name.setLabel(getTranslation("prompts.name"));
        name.setHelperText(getTranslation("prompts.name.help"));
        name.setMaxLength(LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.setValue(proposed);
        wideField("name", name);
    }

    private static void take(PromptServices services, String name, Consumer<String> named) {
        if (name.isEmpty() || services.library().find(name).isPresent()) {
            throw new InvalidFieldException("name", "must be one that no prompt has");
        }
        named.accept(name);
    }
}
