package dev.chancery.prompts;

import java.time.Instant;

/**
 * A version of a prompt.
 *
 * @param prompt the prompt's name
 * @param number from 1
 * @param message what was changed, in its author's words
 */
public record PromptVersion(
        String prompt, int number, PromptContent content, String message, String author, Instant createdAt) {}
