package dev.chancery.console.playground;

import com.vaadin.flow.router.Location;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptSettings;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.kit.Query;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptVersion;
import java.io.Serializable;
import java.util.Map;

/**
 * The version of a prompt that was loaded into a pane.
 *
 * @param state what it says
 */
record Origin(String name, int version, PromptState state) implements Serializable {
    static Origin of(PromptVersion version) {
        return new Origin(version.prompt(), version.number(), PromptState.of(version.content()));
    }

    PromptSettings settings() {
        return state.settings();
    }

    /**
     * A request that asks by it: itself, or where it is a text to be included, what is asked now with it as the system prompt.
     */
    PromptState over(PromptState now) {
        return state.kind() == PromptKind.CHAT
                ? state
                : new PromptState(PromptKind.CHAT, state.system(), now.turns(), now.settings(), Map.of());
    }

    /** Whether a version made of what is asked now would be another. */
    boolean isChanged(PromptState now) {
        return state.kind() == PromptKind.CHAT
                ? !state.equals(now)
                : !state.system().text().equals(now.system().text());
    }

    /** Whether there are texts now that the version does not have; parameters stand in the page's address. */
    boolean losesTexts(PromptState now) {
        return state.kind() == PromptKind.CHAT
                ? !state.system().equals(now.system()) || !state.turns().equals(now.turns())
                : isChanged(now) || now.turns().stream().anyMatch(Origin::isWritten);
    }

    /** Whether anything is written. */
    static boolean hasTexts(PromptState now) {
        return !now.system().text().isBlank() || now.turns().stream().anyMatch(Origin::isWritten);
    }

    private static boolean isWritten(PromptState.Turn turn) {
        return !turn.content().text().isBlank();
    }

    /**
     * What a version made of what is asked now would say.
     *
     * @throws dev.chancery.problems.InvalidValueException when something is not allowed
     */
    PromptContent content(PromptState now) {
        return state.kind() == PromptKind.CHAT
                ? now.content()
                : PromptContent.system(now.system().text());
    }

    /** Where the version is read. */
    String address() {
        Query query = Query.empty().with("tab", "versions").with("version", String.valueOf(version));
        return new Location(PromptArea.of(state.kind()).path(name), query.parameters()).getPathWithQueryParameters();
    }
}
