package dev.chancery.console.reconciliation;

import dev.chancery.console.kit.Query;
import java.time.LocalDate;

/**
 * Which days of UTC are compared.
 *
 * @param last not before the first
 */
record ReconciliationDays(LocalDate first, LocalDate last) {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int USUAL = 7;

    /** What the address says; a week until today where it says nothing. */
    static ReconciliationDays of(Query query, LocalDate today) {
        LocalDate last = query.get(TO, LocalDate::parse).orElse(today);
        LocalDate first = query.get(FROM, LocalDate::parse).orElse(last.minusDays(USUAL - 1));
        return first.isAfter(last) ? new ReconciliationDays(last, last) : new ReconciliationDays(first, last);
    }

    Query into(Query query) {
        return query.with(FROM, first.toString()).with(TO, last.toString());
    }
}
