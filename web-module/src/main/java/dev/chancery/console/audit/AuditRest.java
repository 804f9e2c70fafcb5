package dev.chancery.console.audit;

import dev.chancery.audit.AuditQuery;
import dev.chancery.console.kit.RestQuery;

/** What the list shows, as parameters of the REST API. */
final class AuditRest {
    private AuditRest() {}

    /** Beginning with a question mark; empty for every row. */
    static String parameters(AuditQuery query) {
        String parameters = new RestQuery()
                .add("from", query.from())
                .add("to", query.to())
                .add("actor", query.actor())
                .add("action", query.action())
                .add("resourceType", query.resourceType())
                .add("resourceId", query.resourceId())
                .add("outcome", query.outcome())
                .add("correlation", query.correlation())
                .add("text", query.text())
                .toString();
        return parameters.isEmpty() ? "" : "?" + parameters;
    }
}
