package dev.chancery.console.playground;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import dev.chancery.console.editor.InvalidFieldException;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.prompts.PromptVersion;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks which version of which prompt is to be loaded into a pane. */
class LoadDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final transient PromptServices services;
    private final ComboBox<PromptSummary> prompt;
    private final Select<PromptVersion> version;

    /**
     * @param origin what is loaded now, which is proposed; null for nothing
     * @param chosen told what is to be loaded
     */
    LoadDialog(PromptServices services, @Nullable Origin origin, Consumer<PromptVersion> chosen) {
        this(services, new ComboBox<>(), new Select<>(), chosen);
        if (origin != null) {
            services.library().find(origin.name()).ifPresent(prompt::setValue);
            version.getListDataView()
                    .getItems()
                    .filter(each -> each.number() == origin.version())
                    .findFirst()
                    .ifPresent(version::setValue);
        }
    }

    private LoadDialog(
            PromptServices services,
            ComboBox<PromptSummary> prompt,
            Select<PromptVersion> version,
            Consumer<PromptVersion> chosen) {
        super(
                prompt.getTranslation("playground.load.title"),
                prompt.getTranslation("playground.load"),
                () -> load(version, chosen));
        this.services = services;
        this.prompt = prompt;
        this.version = version;
        prompt.setId("load-prompt");
        prompt.setLabel(getTranslation("cases.prompt"));
        prompt.setItemLabelGenerator(PromptSummary::name);
        prompt.setItems(services.library().list().stream()
                .filter(each -> !each.archived())
                .toList());
        prompt.setRequiredIndicatorVisible(true);
        prompt.setAutofocus(true);
        prompt.addValueChangeListener(change -> offer(change.getValue()));
        version.setId("load-version");
        version.setLabel(getTranslation("prompts.column.version"));
        version.setItemLabelGenerator(this::words);
        version.setItems(List.of());
        wideField("name", prompt);
        wideField("version", version);
    }

    private static void load(Select<PromptVersion> version, Consumer<PromptVersion> chosen) {
        PromptVersion given = version.getValue();
        if (given == null) {
            throw new InvalidFieldException("name", "must be a prompt");
        }
        chosen.accept(given);
    }

    /** The version in production first, else the newest. */
    private void offer(@Nullable PromptSummary summary) {
        List<PromptVersion> versions =
                summary == null ? List.of() : services.library().versions(summary.name());
        version.setItems(versions);
        versions.stream()
                .filter(each -> labels(each).contains(PromptReference.PRODUCTION))
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .ifPresent(version::setValue);
    }

    private List<String> labels(PromptVersion each) {
        PromptSummary summary = prompt.getValue();
        return summary == null
                ? List.of()
                : summary.labels().stream()
                        .filter(label -> label.number() == each.number())
                        .map(PromptLabel::label)
                        .toList();
    }

    private String words(@Nullable PromptVersion each) {
        if (each == null) {
            return "";
        }
        String words = getTranslation("cases.version", each.number(), each.message());
        return labels(each).stream().map(label -> " · " + label).collect(Collectors.joining("", words, ""));
    }
}
