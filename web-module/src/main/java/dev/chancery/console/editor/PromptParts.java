package dev.chancery.console.editor;

import com.vaadin.flow.component.Component;
import dev.chancery.console.kit.ProblemWords;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.TemplateOutline;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields in which a prompt is written, for whoever arranges them: system prompt, messages, model and parameters. */
public final class PromptParts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern MESSAGE = Pattern.compile("messages\\[(\\d+)].*");

    private final TextPart system;
    private final MessageList messages;
    private final SettingsForm settings;
    private final boolean chat;

    /**
     * Of a prompt of one kind.
     *
     * @param changed called when somebody wrote or chose something; soon after, not with every key
     */
    public PromptParts(PromptKind kind, Runnable changed) {
        chat = kind == PromptKind.CHAT;
        system = new TextPart(chat ? "prompts.system" : "prompts.text", chat, changed);
        system.addClassName("system-part");
        system.id("system");
        messages = new MessageList(changed);
        settings = new SettingsForm(new ModelField(), changed);
    }

    /** Where the system prompt is written, or the text of a prompt of that kind. */
    public Component system() {
        return system;
    }

    /** Where messages are written. */
    public MessageList messages() {
        return messages;
    }

    /** Where model and parameters are chosen. */
    public SettingsForm settings() {
        return settings;
    }

    /** Shows something. */
    public void set(PromptState state) {
        system.set(state.system());
        messages.set(state.turns());
        settings.set(state.settings());
    }

    /**
     * What is written; need not be allowed.
     *
     * @param examples values for variables
     */
    public PromptState get(Map<String, String> examples) {
        return new PromptState(
                chat ? PromptKind.CHAT : PromptKind.SYSTEM, system.get(), messages.get(), settings.get(), examples);
    }

    /** Lets nobody write, or everybody again. */
    public void readOnly(boolean only) {
        system.readOnly(only);
        messages.readOnly(only);
        settings.readOnly(only);
    }

    /** Whether the texts are templates, so that braces in them mean something; they are unless this says otherwise. */
    public void template(boolean yes) {
        system.template(yes);
        messages.template(yes);
    }

    /** What each of the texts names. */
    public List<TemplateOutline> outlines() {
        return parts().map(TextPart::outline).toList();
    }

    /** The first text whose tags are wrong; empty when there is none. */
    public Optional<TextPart> unsound() {
        return parts().filter(part -> !part.isSound()).findFirst();
    }

    /** The first message that says nothing; empty when there is none. */
    public Optional<TextPart> blank() {
        return messages.parts().filter(TextPart::isBlank).findFirst();
    }

    /** Says where it belongs what is not allowed, and goes there; false when it belongs nowhere. */
    public boolean refuse(InvalidValueException failure) {
        String why = ProblemWords.atField(failure);
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
        return Stream.concat(Stream.of(system), chat ? messages.parts() : Stream.of());
    }
}
