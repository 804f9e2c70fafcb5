package dev.chancery.prompts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import does with one file.
 *
 * @param path what the file is called
 * @param file what it says; null when it cannot be read
 * @param basedOn the number of the newest version when this was planned; 0 when there was no such prompt
 * @param tagsBefore the prompt's tags when this was planned
 * @param labels what becomes of the labels that the file names; empty when labels are not to be moved
 * @param difference tags and body, compared with those of the newest version, in the unified form; empty when there is none
 * @param reason why it is refused; empty when it is not
 */
public record PromptImportStep(
        String path,
        @Nullable PromptFile file,
        Action action,
        int basedOn,
        List<String> tagsBefore,
        List<LabelMove> labels,
        String difference,
        String reason) {
    /** What is done. */
    public enum Action {
        /** A prompt is made, with its first version. */
        NEW_PROMPT,
        /** A version is added. */
        NEW_VERSION,
        /** No version is added, since the newest one says the same; tags and labels may change. */
        UNCHANGED,
        /** Nothing is done. */
        REFUSED
    }

    /**
     * What becomes of a label.
     *
     * @param from the number of the version on which it sits; null when it sits nowhere
     * @param to the number of the version on which it will sit
     * @param asked whether it stays where it is, and its promotion is asked for, which a second person decides
     * @param heldBack why nothing becomes of it; empty when something does
     */
    public record LabelMove(String label, @Nullable Integer from, int to, boolean asked, String heldBack) {
        /** Whether it is moved, or its promotion asked for. */
        public boolean isDone() {
            return heldBack.isEmpty();
        }
    }

    public PromptImportStep {
        tagsBefore = List.copyOf(tagsBefore);
        labels = List.copyOf(labels);
    }

    static PromptImportStep refused(String path, @Nullable PromptFile file, String reason) {
        return new PromptImportStep(path, file, Action.REFUSED, 0, List.of(), List.of(), "", reason);
    }

    /** Whether anything is another afterwards. */
    public boolean isChange() {
        return switch (action) {
            case NEW_PROMPT, NEW_VERSION -> true;
            case UNCHANGED -> isTagged() || labels.stream().anyMatch(LabelMove::isDone);
            case REFUSED -> false;
        };
    }

    boolean isTagged() {
        return file != null && !file.tags().equals(tagsBefore);
    }
}
