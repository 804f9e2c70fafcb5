package dev.chancery.keys;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of what Anthropic bills for a day.
 *
 * @param day of UTC
 * @param model its id; empty for what is not of a model
 * @param dollars US dollars
 */
public record BilledCost(LocalDate day, String model, BigDecimal dollars) {}
