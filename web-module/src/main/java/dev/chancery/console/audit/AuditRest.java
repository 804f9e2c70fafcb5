package dev.chancery.console.audit;

import dev.chancery.audit.AuditQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the list shows, as parameters of the REST API. */
final class AuditRest {
    private AuditRest() {}

    /** Beginning with a question mark; empty for every row. */
    static String parameters(AuditQuery query) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("from", query.from());
        values.put("to", query.to());
        values.put("actor", query.actor());
        values.put("action", query.action());
        values.put("resourceType", query.resourceType());
        values.put("resourceId", query.resourceId());
        values.put("outcome", query.outcome());
        values.put("correlation", query.correlation());
        values.put("text", query.text());
        String parameters = values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }
}
