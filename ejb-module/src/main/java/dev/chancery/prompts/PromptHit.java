package dev.chancery.prompts;

/**
 * A prompt in which something was found.
 *
 * @param number the number of the version
 * @param place where it was found first: {@code name}, {@code tags}, {@code message}, or a text of the body such as
 *     {@code messages[0].content}
 * @param excerpt what stands there around it, at most 40 characters before and after
 */
public record PromptHit(String name, PromptKind kind, int number, String place, String excerpt) {}
