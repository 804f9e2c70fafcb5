package dev.chancery.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was metered against what was billed.
 *
 * @param first the first day, of UTC
 * @param last the last day, of UTC
 * @param rows the newest day first, by model within a day
 * @param settled the sum of the rows of settled days
 * @param asked when Anthropic was asked
 */
public record ReconciliationReport(
        LocalDate first, LocalDate last, List<ReconciliationRow> rows, Compared settled, Instant asked) {
    /** Copies the list. */
    public ReconciliationReport {
        rows = List.copyOf(rows);
    }
}
