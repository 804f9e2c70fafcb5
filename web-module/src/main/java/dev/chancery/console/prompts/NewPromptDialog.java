package dev.chancery.console.prompts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.kit.FormDialog;

/** Asks for the name of a new prompt, and opens its page; it is made when its first version is saved. */
class NewPromptDialog extends FormDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 255;

    private final TextField name;

    /** @param folder in which it is to be; empty for none */
    NewPromptDialog(PromptArea area, PromptServices services, String folder) {
        this(area, services, new TextField());
        name.setValue(folder.isEmpty() ? "" : folder + "/");
    }

    private NewPromptDialog(PromptArea area, PromptServices services, TextField name) {
        super(
                name.getTranslation(area.key("new")),
                name.getTranslation("prompts.new.begin"),
                () -> begin(area, services, name.getValue()));
        this.name = name;
        name.setId("new-name");
        name.setLabel(getTranslation("prompts.name"));
        name.setHelperText(getTranslation("prompts.name.help"));
        name.setMaxLength(LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        wideField("name", name);
    }

    private static void begin(PromptArea area, PromptServices services, String typed) {
        String name = typed.strip();
        if (services.library().find(name).isEmpty()) {
            services.drafts().keep(name, 0, PromptState.empty(area.kind()).json());
        }
        UI.getCurrent().navigate(area.path(name));
    }
}
