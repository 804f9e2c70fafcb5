package dev.chancery.console.prompts;

import dev.chancery.console.kit.Query;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptSummary;
import java.io.Serializable;

/**
 * What a list of prompts is narrowed to; what is empty does not narrow it.
 *
 * @param folder names of folders with slashes between
 * @param words what is looked for in names, tags and texts
 * @param archived whether archived prompts are shown instead of those in use
 */
record PromptFilter(String folder, String words, String tag, String label, boolean archived) implements Serializable {
    /** Everything in use. */
    static final PromptFilter NONE = new PromptFilter("", "", "", "", false);

    private static final String YES = "yes";

    static PromptFilter read(Query query) {
        return new PromptFilter(
                query.get("folder").orElse(""),
                query.get("q").orElse(""),
                query.get("tag").orElse(""),
                query.get("label").orElse(""),
                query.get("archived").filter(YES::equals).isPresent());
    }

    Query query() {
        return Query.empty()
                .with("folder", folder)
                .with("q", words)
                .with("tag", tag)
                .with("label", label)
                .with("archived", archived ? YES : "");
    }

    PromptFilter folder(String other) {
        return new PromptFilter(other, words, tag, label, archived);
    }

    PromptFilter words(String other) {
        return new PromptFilter(folder, other, tag, label, archived);
    }

    PromptFilter tag(String other) {
        return new PromptFilter(folder, words, other, label, archived);
    }

    PromptFilter label(String other) {
        return new PromptFilter(folder, words, tag, other, archived);
    }

    PromptFilter archived(boolean other) {
        return new PromptFilter(folder, words, tag, label, other);
    }

    /** Whether anything but a folder is chosen; then what is in folders further down is shown as well. */
    boolean isNarrow() {
        return !words.isEmpty() || !tag.isEmpty() || !label.isEmpty() || archived;
    }

    boolean contains(String name) {
        return folder.isEmpty() || name.startsWith(folder + "/");
    }

    boolean matches(PromptSummary prompt) {
        return contains(prompt.name())
                && prompt.archived() == archived
                && (tag.isEmpty() || prompt.tags().contains(tag))
                && (label.isEmpty()
                        || prompt.labels().stream().map(PromptLabel::label).anyMatch(label::equals));
    }
}
