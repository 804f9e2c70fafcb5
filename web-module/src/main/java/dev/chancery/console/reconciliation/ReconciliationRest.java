package dev.chancery.console.reconciliation;

import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestQuery;

/** The report over REST. */
final class ReconciliationRest {
    private ReconciliationRest() {}

    static RestDialog report(ReconciliationDays days) {
        RestQuery query = new RestQuery().add("first", days.first()).add("last", days.last());
        return new RestDialog("GET", "/usage/reconciliation?" + query, "");
    }
}
