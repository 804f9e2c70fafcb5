package dev.chancery.console.prompts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.prompts.PromptKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a prompt is written: its texts on one side; model, parameters, variables and size on the other. */
class PromptEditor extends Div {
    private static final long serialVersionUID = 1L;
    private static final Pattern MESSAGE = Pattern.compile("messages\\[(\\d+)].*");

    private final PromptKind kind;
    private final transient Runnable changed;
    private final TextPart system;
    private final MessageList messages;
    private final SettingsForm settings;
    private final VariableList variables;
    private final EstimatePanel estimate;

    /** @param changed called when somebody wrote something; soon after, not with every key */
    PromptEditor(PromptKind kind, PromptServices services, Runnable changed) {
        this.kind = kind;
        this.changed = changed;
        boolean chat = kind == PromptKind.CHAT;
        ModelField model = new ModelField(services.claude(), services.background());
        system = new TextPart(getTranslation(chat ? "prompts.system" : "prompts.text"), chat, this::touched);
        system.addClassName("system-part");
        messages = new MessageList(this::touched);
        settings = new SettingsForm(model, this::touched);
        variables = new VariableList(this::touched);
        estimate = new EstimatePanel(
                services, chat ? model : new ModelField(services.claude(), services.background()), !chat);
        addClassName("prompt-editor");
        add(texts(chat), side(chat));
    }

    private Section texts(boolean chat) {
        Div body = new Div(system);
        body.addClassName("panel-body");
        if (chat) {
            body.add(messages);
        }
        return panel(chat ? "prompts.texts" : "prompts.text", body);
    }

    private Div side(boolean chat) {
        Div side = new Div();
        side.addClassName("prompt-side");
        if (chat) {
            Div body = new Div(settings);
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
        system.set(state.system());
        messages.set(state.turns());
        settings.set(state.settings());
        variables.examples(state.examples());
        look();
    }

    PromptState get() {
        return new PromptState(kind, system.get(), messages.get(), settings.get(), variables.examples());
    }

    void readOnly(boolean only) {
        system.readOnly(only);
        messages.readOnly(only);
        settings.readOnly(only);
    }

    /** The first text whose tags are wrong; empty when there is none. */
    Optional<TextPart> unsound() {
        return parts().filter(part -> !part.isSound()).findFirst();
    }

    /** Says where it belongs what is not allowed, and goes there; false when it belongs nowhere. */
    boolean refuse(InvalidValueException failure) {
        String why = String.valueOf(failure.getMessage());
        Matcher message = MESSAGE.matcher(failure.field());
        if (message.matches()) {
            Optional<TextPart> part =
                    messages.part(Integer.parseInt(message.group(1))).findFirst();
            part.ifPresent(each -> each.refuse(why));
            return part.isPresent();
        }
        String field = failure.field().replaceFirst("[.\\[].*", "");
        if (field.equals("system")) {
            system.refuse(why);
            return true;
        }
        return settings.refuse(field, why);
    }

    private Stream<TextPart> parts() {
        return Stream.concat(Stream.of(system), kind == PromptKind.CHAT ? messages.parts() : Stream.of());
    }

    private void touched() {
        look();
        changed.run();
    }

    private void look() {
        variables.show(parts().map(TextPart::outline).toList());
        estimate.of(this::get);
    }
}
