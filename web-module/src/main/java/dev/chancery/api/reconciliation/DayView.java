package dev.chancery.api.reconciliation;

import dev.chancery.reconciliation.ReconciliationRow;
import java.time.LocalDate;

/**
 * One day and model.
 *
 * @param day of UTC
 * @param model its id without the date at its end; empty for what Anthropic bills without a model
 * @param settled whether the day has been over for so long that nothing more is expected on either side
 */
public record DayView(LocalDate day, String model, ComparedView compared, boolean settled) {
    static DayView of(ReconciliationRow row) {
        return new DayView(row.day(), row.model(), ComparedView.of(row.compared()), row.settled());
    }
}
