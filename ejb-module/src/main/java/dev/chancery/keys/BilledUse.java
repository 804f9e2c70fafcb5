package dev.chancery.keys;

import java.time.LocalDate;

/**
 * What a model was used for on a day, as Anthropic counts it.
 *
 * @param day of UTC
 * @param model its id; empty when the report names none
 * @param tokens of all classes together: input, cache writes and reads, output
 */
public record BilledUse(LocalDate day, String model, long tokens) {}
