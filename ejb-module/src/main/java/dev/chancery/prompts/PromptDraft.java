package dev.chancery.prompts;

import java.time.Instant;

/**
 * What somebody is writing, not saved as a version yet.
 *
 * @param prompt the prompt's name; of one that is not made yet, the name that it is to have
 * @param basedOn the number of the version with which it was begun; 0 for a new prompt
 * @param content as far as it is written, in the form of the editor: it need not be allowed yet
 */
public record PromptDraft(String prompt, int basedOn, String content, Instant changedAt) {}
