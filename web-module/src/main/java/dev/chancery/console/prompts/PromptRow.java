package dev.chancery.console.prompts;

import dev.chancery.prompts.ArchivedPrompt;
import dev.chancery.prompts.PromptSummary;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of prompts: a folder, a prompt, or a draft of one that is not saved yet.
 *
 * @param name of the prompt or folder, with the folders around it
 * @param prompt null of a folder, and of what is not saved yet
 * @param inside how many prompts are in a folder; 0 of what is none
 * @param draft whether the person at the page has a draft
 * @param calls in the last seven days; null when that is not known
 * @param archive by which an archived prompt is found; empty of others
 * @param excerpt where the words looked for stand; empty when nothing is looked for
 */
record PromptRow(
        String name,
        @Nullable PromptSummary prompt,
        int inside,
        boolean draft,
        @Nullable Long calls,
        String archive,
        String excerpt) {
    /** A folder with so many prompts inside. */
    static PromptRow folder(String name, int inside) {
        return new PromptRow(name, null, inside, false, null, "", "");
    }

    /** A draft of what is not saved yet. */
    static PromptRow unsaved(String name) {
        return new PromptRow(name, null, 0, true, null, "", "");
    }

    /** A prompt that was taken out of sight. */
    static PromptRow archived(ArchivedPrompt archived) {
        return new PromptRow(archived.prompt().name(), archived.prompt(), 0, false, null, archived.id(), "");
    }

    boolean isFolder() {
        return inside > 0;
    }

    /** The last part of the name. */
    String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
