package dev.chancery.console.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.assistants.VariableChanges;
import dev.chancery.console.CloseButton;
import dev.chancery.console.kit.CommandEnter;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.ProblemWords;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.prompts.LabelRule;
import dev.chancery.prompts.NoSuchPromptException;
import dev.chancery.prompts.PromptConflictException;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.prompts.PromptVersion;
import java.util.function.Consumer;

/** Shows what changes before it is saved as a version. Nothing that somebody else saved meanwhile is lost. */
public class ReviewDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 500;

    private final transient PromptServices services;
    private final String name;
    private final transient PromptContent content;
    private final transient Consumer<PromptVersion> saved;
    private final Div conflict = new Div();
    private final Div warnings = new Div();
    private final Div comparison = new Div();
    private final TextArea message = new TextArea();
    private final Checkbox production = new Checkbox();
    private final Button save;
    private int basedOn;

    /**
     * @param basedOn the number of the version with which was begun; 0 for a new prompt
     * @param content what is to be saved
     * @param saved told the version that was made
     */
    public ReviewDialog(
            PromptServices services, String name, int basedOn, PromptContent content, Consumer<PromptVersion> saved) {
        this.services = services;
        this.name = name;
        this.basedOn = basedOn;
        this.content = content;
        this.saved = saved;
        setHeaderTitle(getTranslation("prompts.review.title", name));
        getHeader().add(new CloseButton(this::close));
        setCloseOnOutsideClick(false);
        addClassNames("review-dialog", "wide-dialog");
        save = new Button(getTranslation("prompts.review.save"), click -> save());
        save.setId("review-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        prepare();
        add(conflict, warnings, comparison, message, production);
        getFooter().add(rest(), new Button(getTranslation("cancel"), click -> close()), save);
        CommandEnter.within(this, this::save);
        compare(basedOn);
        warn();
        checkMeanwhile();
    }

    private void prepare() {
        conflict.addClassNames("problem", "conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        warnings.addClassName("warnings");
        message.setId("commit-message");
        message.setLabel(getTranslation("prompts.review.message"));
        message.setPlaceholder(getTranslation("prompts.review.message.example"));
        message.setMaxLength(LONGEST_MESSAGE);
        message.setRequiredIndicatorVisible(true);
        message.setManualValidation(true);
        message.setAutofocus(true);
        LabelRule rule = services.labels().rule(PromptReference.PRODUCTION);
        production.setId("move-production");
        production.setLabel(getTranslation(
                rule == LabelRule.WITH_ANOTHER ? "prompts.review.ask-production" : "prompts.review.production"));
        production.setVisible(rule != LabelRule.NEVER);
    }

    private Component rest() {
        return RestDialog.button(() -> VersionRest.put(name, content, message.getValue(), basedOn));
    }

    private void compare(int number) {
        PromptContent before = services.library()
                .version(name, number)
                .map(PromptVersion::content)
                .orElse(null);
        comparison.removeAll();
        comparison.add(new DiffView(
                PromptWords.of(before),
                PromptWords.of(content),
                before == null ? getTranslation("prompts.diff.nothing") : getTranslation("prompts.version", number),
                getTranslation("prompts.diff.yours")));
    }

    /** Says what the change means to those who are known to use the prompt. */
    private void warn() {
        try {
            VariableChanges changes = services.uses().changes(name, content);
            if (!changes.missing().isEmpty()) {
                warning(getTranslation("prompts.review.missing", String.join(", ", changes.missing())));
            }
            if (!changes.unused().isEmpty()) {
                warning(getTranslation("prompts.review.unused", String.join(", ", changes.unused())));
            }
        } catch (NoSuchPromptException e) {
            warning(getTranslation("prompts.review.not-served", ProblemWords.why(e)));
        }
    }

    private void warning(String text) {
        warnings.add(new Warning(text));
    }

    private void checkMeanwhile() {
        services.library()
                .find(name)
                .filter(summary -> summary.latest() != basedOn)
                .ifPresent(this::tellConflict);
    }

    /** Somebody saved meanwhile: their version stays whatever is done here; only the order is to be known. */
    private void tellConflict(PromptSummary theirs) {
        conflict.removeAll();
        conflict.add(new Div(getTranslation("prompts.conflict", theirs.changedBy(), theirs.latest())));
        Button look = new Button(
                getTranslation("prompts.conflict.compare", theirs.latest()), click -> compare(theirs.latest()));
        look.setId("conflict-compare");
        Button onTop = new Button(getTranslation("prompts.conflict.on-top", theirs.latest()), click -> {
            basedOn = theirs.latest();
            compare(theirs.latest());
            conflict.setVisible(false);
            save.setEnabled(true);
            message.focus();
        });
        onTop.setId("conflict-on-top");
        Div actions = new Div(look, onTop);
        actions.addClassName("actions");
        conflict.add(actions);
        conflict.setVisible(true);
        save.setEnabled(false);
    }

    private void save() {
        if (!save.isEnabled()) {
            return;
        }
        if (message.getValue().isBlank()) {
            refuse(getTranslation("prompts.review.message.missing"));
            return;
        }
        try {
            PromptVersion version = basedOn == 0
                    ? services.library().create(name, content, message.getValue())
                    : services.library().save(name, basedOn, content, message.getValue());
            close();
            after(version);
        } catch (PromptConflictException e) {
            services.library().find(name).ifPresentOrElse(this::tellConflict, () -> Notices.failed(e));
        } catch (InvalidValueException e) {
            if (e.field().equals("message")) {
                refuse(ProblemWords.atField(e));
            } else {
                Notices.failed(e);
            }
        } catch (RuntimeException e) {
            Notices.failed(e);
        }
    }

    private void refuse(String why) {
        message.setErrorMessage(why);
        message.setInvalid(true);
        message.focus();
    }

    private void after(PromptVersion version) {
        Notices.done(getTranslation("prompts.saved", version.number()));
        if (production.isVisible() && production.getValue()) {
            Notices.attempt(() ->
                    LabelMove.put(services, name, PromptReference.PRODUCTION, version.number(), version.message()));
        }
        saved.accept(version);
    }
}
