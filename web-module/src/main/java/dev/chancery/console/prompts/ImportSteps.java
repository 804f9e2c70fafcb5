package dev.chancery.console.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Tone;
import dev.chancery.prompts.PromptImportOutcome;
import dev.chancery.prompts.PromptImportStep;
import dev.chancery.prompts.PromptImportStep.LabelMove;
import java.util.List;

/** What an import does with each file, before it and after. */
class ImportSteps extends UnorderedList {
    private static final long serialVersionUID = 1L;

    ImportSteps() {
        addClassName("import-steps");
    }

    void plan(List<PromptImportStep> steps) {
        removeAll();
        steps.forEach(step -> add(item(step, action(step), step.reason())));
    }

    void outcomes(List<PromptImportOutcome> outcomes) {
        removeAll();
        outcomes.forEach(outcome -> add(item(outcome.step(), result(outcome), outcome.problem())));
    }

    private ListItem item(PromptImportStep step, Badge badge, String problem) {
        Span name = new Span(step.file() == null ? step.path() : step.file().name());
        name.addClassName("import-name");
        Div line = new Div(badge, name);
        line.addClassName("import-line");
        ListItem item = new ListItem(line);
        if (!problem.isEmpty()) {
            item.add(note(problem));
        }
        step.labels().forEach(move -> item.add(note(words(move))));
        if (!step.difference().isEmpty()) {
            item.add(difference(step));
        }
        return item;
    }

    private Component difference(PromptImportStep step) {
        Pre text = new Pre();
        text.addClassName("code");
        step.difference().lines().skip(2).forEach(line -> text.add(line(line)));
        Details details = new Details(getTranslation("prompts.import.difference"), text);
        details.addClassName("import-difference");
        return details;
    }

    private static Span line(String text) {
        Span line = new Span(text + "\n");
        if (text.startsWith("+")) {
            line.addClassName("added");
        } else if (text.startsWith("-")) {
            line.addClassName("removed");
        }
        return line;
    }

    private String words(LabelMove move) {
        if (!move.isDone()) {
            return getTranslation("prompts.import.label.held-back", move.label(), move.heldBack());
        }
        return move.asked()
                ? getTranslation("prompts.import.label.asked", move.label(), move.to())
                : getTranslation("prompts.import.label", move.label(), move.to());
    }

    private Badge action(PromptImportStep step) {
        return switch (step.action()) {
            case NEW_PROMPT -> new Badge(Tone.GOOD, getTranslation("prompts.import.new-prompt"));
            case NEW_VERSION -> new Badge(Tone.GOOD, getTranslation("prompts.import.new-version", step.basedOn() + 1));
            case UNCHANGED ->
                step.isChange()
                        ? new Badge(Tone.GOOD, getTranslation("prompts.import.labels-only"))
                        : new Badge(Tone.NEUTRAL, getTranslation("prompts.import.unchanged"));
            case REFUSED -> new Badge(Tone.BAD, getTranslation("prompts.import.refused"));
        };
    }

    private Badge result(PromptImportOutcome outcome) {
        return outcome.done()
                ? new Badge(Tone.GOOD, getTranslation("prompts.import.is-done", outcome.version()))
                : new Badge(Tone.BAD, getTranslation("prompts.import.not-done"));
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("note");
        return note;
    }
}
