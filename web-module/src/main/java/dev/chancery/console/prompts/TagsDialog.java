package dev.chancery.console.prompts;

import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptSummary;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives a prompt other tags. */
class TagsDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    TagsDialog(PromptLibrary library, PromptPage page, Runnable done) {
        this(library, page, done, new TextField());
    }

    private TagsDialog(PromptLibrary library, PromptPage page, Runnable done, TextField field) {
        super(
                field.getTranslation("prompts.tags.title", page.name()),
                field.getTranslation("prompts.tags.save"),
                () -> {
                    library.tag(page.name(), tags(field.getValue()));
                    done.run();
                });
        PromptSummary summary = page.summary();
        field.setId("tags");
        field.setLabel(getTranslation("prompts.tags"));
        field.setHelperText(getTranslation("prompts.tags.help"));
        field.setValue(summary == null ? "" : String.join(", ", summary.tags()));
        field.setAutofocus(true);
        wideField("tags", field);
    }

    private static Set<String> tags(String text) {
        return Stream.of(text.split("[,，]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
