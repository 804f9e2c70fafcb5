package dev.chancery.prompts;

/**
 * What an import did with one file.
 *
 * @param step what it was to do
 * @param done whether it did that; also when there was nothing to do
 * @param version the number of the prompt's newest version afterwards; 0 when it was not done
 * @param problem why it was not done, in a sentence; empty when it was
 */
public record PromptImportOutcome(PromptImportStep step, boolean done, int version, String problem) {}
