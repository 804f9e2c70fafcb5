package dev.chancery.console.prompts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.editor.ModelField;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Tone;
import dev.chancery.prompts.PromptKind;
import java.util.function.Supplier;

/** How large a prompt is and what that costs, when somebody asks. */
class EstimatePanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient PromptServices services;
    private final ModelField model;
    private final Button count;
    private final Div result = new Div();
    private transient Supplier<PromptState> state = () -> PromptState.empty(PromptKind.CHAT);

    /**
     * @param model for which it is counted
     * @param own whether the model is chosen here
     */
    EstimatePanel(PromptServices services, ModelField model, boolean own) {
        this.services = services;
        this.model = model;
        addClassNames("panel", "estimate-panel");
        Div header = new Div(new H2(getTranslation("prompts.estimate")));
        header.addClassName("panel-header");
        count = new Button(getTranslation("prompts.estimate.count"), VaadinIcon.CALC.create(), click -> count());
        count.setId("count-tokens");
        count.addThemeVariants(ButtonVariant.LUMO_SMALL);
        result.addClassName("estimate-result");
        result.getElement().setAttribute("role", "status");
        Div body = new Div();
        body.addClassName("panel-body");
        if (own) {
            body.add(model);
        }
        body.add(result, count);
        add(header, body);
        say(getTranslation("prompts.estimate.what"));
    }

    /** What is counted when somebody asks; what was counted before is out of date. */
    void of(Supplier<PromptState> prompt) {
        state = prompt;
        result.getElement().setAttribute("stale", true);
    }

    private void count() {
        if (model.id().isEmpty()) {
            say(getTranslation("prompts.estimate.no-model"));
            return;
        }
        PromptState counted = state.get();
        String asked = model.id();
        count.setEnabled(false);
        services.background()
                .ask(
                        UI.getCurrent(),
                        () -> Estimate.of(services, counted, asked),
                        estimate -> {
                            count.setEnabled(true);
                            show(estimate);
                        },
                        failure -> {
                            count.setEnabled(true);
                            say(Notices.words(failure));
                        });
    }

    private void show(Estimate estimate) {
        Formats formats = Formats.current();
        result.removeAll();
        result.getElement().removeAttribute("stale");
        Facts facts = new Facts()
                .add(
                        getTranslation("prompts.estimate.static"),
                        getTranslation("prompts.estimate.tokens", formats.number(estimate.fixed())))
                .add(getTranslation("prompts.estimate.cost"), formats.money(estimate.cost()));
        if (estimate.filled() != null) {
            facts.add(
                    getTranslation("prompts.estimate.filled"),
                    getTranslation("prompts.estimate.tokens", formats.number(estimate.filled())));
        }
        result.add(facts);
        Long smallest = estimate.smallestCacheable();
        if (smallest != null && estimate.fixed() < smallest) {
            Div warning = new Div(new Badge(
                    estimate.cached() ? Tone.WARNING : Tone.NEUTRAL, getTranslation("prompts.estimate.not-cacheable")));
            Span why = new Span(getTranslation("prompts.estimate.smallest", formats.number(smallest)));
            why.addClassName("note");
            warning.add(why);
            warning.addClassName("estimate-warning");
            result.add(warning);
        }
    }

    private void say(String text) {
        Span note = new Span(text);
        note.addClassName("note");
        result.removeAll();
        result.add(note);
    }
}
