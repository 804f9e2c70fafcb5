package dev.chancery.console.editor;

import com.vaadin.flow.component.UI;
import dev.chancery.messages.Fields;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version says, to be compared: its texts, and everything else of its body in JSON.
 *
 * @param settings empty of a system prompt
 */
public record PromptWords(String texts, String settings) {
    /** Nothing. */
    public static final PromptWords NONE = new PromptWords("", "");

    /** Of a content; {@link #NONE} of none. */
    public static PromptWords of(@Nullable PromptContent content) {
        if (content == null) {
            return NONE;
        }
        PromptState state = PromptState.of(content);
        if (content.kind() == PromptKind.SYSTEM) {
            return new PromptWords(state.system().text(), "");
        }
        Fields rest = content.body().without("system").without("messages");
        return new PromptWords(texts(state), Json.pretty(rest));
    }

    private static String texts(PromptState state) {
        UI ui = UI.getCurrent();
        List<String> parts = new ArrayList<>();
        if (!state.system().text().isEmpty()) {
            parts.add(part(ui.getTranslation("prompts.system"), state.system()));
        }
        state.turns()
                .forEach(turn -> parts.add(part(ui.getTranslation(MessageList.roleKey(turn.role())), turn.content())));
        return String.join("\n\n", parts);
    }

    private static String part(String name, Piece piece) {
        String cache = piece.cache().isEmpty() ? "" : " · cache " + piece.cache();
        return "── " + name + cache + " ──\n" + piece.text();
    }
}
