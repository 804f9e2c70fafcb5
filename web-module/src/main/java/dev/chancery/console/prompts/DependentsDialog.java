package dev.chancery.console.prompts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chancery.console.editor.PromptArea;
import java.util.List;

/** Says which prompts include one, which therefore cannot be archived. */
class DependentsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    DependentsDialog(String name, List<String> dependents) {
        setHeaderTitle(getTranslation("prompts.dependents.title", name));
        addClassName("confirmation");
        UnorderedList list = new UnorderedList();
        dependents.forEach(each -> list.add(new ListItem(new Anchor(PromptArea.PROMPTS.path(each), each))));
        add(new Paragraph(getTranslation("prompts.dependents", dependents.size())), list);
        Button close = new Button(getTranslation("close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
