package dev.chancery.console.prompts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.chancery.console.editor.ModelField;
import dev.chancery.console.editor.PromptParts;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.editor.TextPart;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.prompts.PromptKind;
import java.util.Optional;

/** Where a prompt is written: its texts on one side; model, parameters, variables and size on the other. */
class PromptEditor extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PromptServices services;
    private final transient Runnable changed;
    private final PromptParts parts;
    private final ModelField model;
    private final VariableList variables;
    private final EstimatePanel estimate;

    /** @param changed called when somebody wrote something; soon after, not with every key */
    PromptEditor(PromptKind kind, PromptServices services, Runnable changed) {
        this.services = services;
        this.changed = changed;
        boolean chat = kind == PromptKind.CHAT;
        parts = new PromptParts(kind, this::touched);
        model = chat ? parts.settings().model() : new ModelField();
        variables = new VariableList(this::touched);
        estimate = new EstimatePanel(services, model, !chat);
        addClassName("prompt-editor");
        add(texts(chat), side(chat));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        services.background()
                .ask(
                        event.getUI(),
                        () -> services.claude().models(ModelField.LISTING),
                        model::offer,
                        failure -> model.offerNone());
    }

    private Section texts(boolean chat) {
        Div body = new Div(parts.system());
        body.addClassName("panel-body");
        if (chat) {
            body.add(parts.messages());
        }
        return panel(chat ? "prompts.texts" : "prompts.text", body);
    }

    private Div side(boolean chat) {
        Div side = new Div();
        side.addClassName("prompt-side");
        if (chat) {
            Div body = new Div(parts.settings());
            body.addClassName("panel-body");
            side.add(panel("prompts.settings", body));
        }
        side.add(variables, estimate);
        return side;
    }

    private Section panel(String key, Div body) {
        Div header = new Div(new H2(getTranslation(key)));
        header.addClassName("panel-header");
        Section panel = new Section(header, body);
        panel.addClassName("panel");
        return panel;
    }

    void set(PromptState state) {
        parts.set(state);
        variables.examples(state.examples());
        look();
    }

    PromptState get() {
        return parts.get(variables.examples());
    }

    void readOnly(boolean only) {
        parts.readOnly(only);
    }

    /** The first text whose tags are wrong; empty when there is none. */
    Optional<TextPart> unsound() {
        return parts.unsound();
    }

    /** Says where it belongs what is not allowed, and goes there; false when it belongs nowhere. */
    boolean refuse(InvalidValueException failure) {
        return parts.refuse(failure);
    }

    private void touched() {
        look();
        changed.run();
    }

    private void look() {
        variables.show(parts.outlines());
        estimate.of(this::get);
    }
}
