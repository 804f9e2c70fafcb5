package dev.chancery.api.reconciliation;

import dev.chancery.reconciliation.ReconciliationReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was metered against what was billed.
 *
 * @param first the first day, of UTC
 * @param last the last day, of UTC
 * @param items the newest day first, by model within a day
 * @param settled the sum of the items of settled days
 * @param asked when Anthropic was asked
 */
public record ReportView(LocalDate first, LocalDate last, List<DayView> items, ComparedView settled, Instant asked) {
    static ReportView of(ReconciliationReport report) {
        return new ReportView(
                report.first(),
                report.last(),
                report.rows().stream().map(DayView::of).toList(),
                ComparedView.of(report.settled()),
                report.asked());
    }
}
