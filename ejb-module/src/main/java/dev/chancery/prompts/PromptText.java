package dev.chancery.prompts;

/**
 * A file that is exported or to be imported.
 *
 * @param path where it lies among the others, with slashes; it decides nothing: the prompt's name stands in the text
 * @param text what stands in it
 */
public record PromptText(String path, String text) {
    /** A version of a prompt as a file. */
    static PromptText of(PromptFile file) {
        return new PromptText(PromptFile.path(file.name()), file.text());
    }
}
