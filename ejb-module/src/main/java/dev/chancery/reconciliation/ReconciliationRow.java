package dev.chancery.reconciliation;

import java.time.LocalDate;

/**
 * One day and model.
 *
 * @param day of UTC
 * @param model its id without the date at its end; empty for what Anthropic bills without a model
 * @param settled whether the day has been over for so long that nothing more is expected on either side
 */
public record ReconciliationRow(LocalDate day, String model, Compared compared, boolean settled) {}
