package dev.chancery.console.audit;

import dev.chancery.audit.AuditQuery;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.console.kit.RestQuery;
import dev.chancery.export.ExportFormat;
import java.util.Locale;
import java.util.function.Supplier;

/** What the list shows, over REST. */
final class AuditRest {
    private AuditRest() {}

    /**
     * @param meant asked when something is chosen
     * @param exports whether the person at the page may take rows out
     */
    static RestMenu menu(Supplier<AuditQuery> meant, boolean exports) {
        RestMenu menu = new RestMenu();
        menu.add(menu.getTranslation("audit.rest.rows"), () -> get("/audit", parameters(new RestQuery(), meant.get())));
        if (exports) {
            for (ExportFormat format : ExportFormat.values()) {
                String word = format.name().toLowerCase(Locale.ROOT);
                menu.add(
                        menu.getTranslation("audit.export", format.name()),
                        () -> get("/audit/export", parameters(new RestQuery().add("format", word), meant.get())));
            }
        }
        return menu;
    }

    private static RestDialog get(String path, RestQuery query) {
        String parameters = query.toString();
        return new RestDialog("GET", parameters.isEmpty() ? path : path + "?" + parameters, "");
    }

    private static RestQuery parameters(RestQuery first, AuditQuery query) {
        return first.add("from", query.from())
                .add("to", query.to())
                .add("actor", query.actor())
                .add("action", query.action())
                .add("resourceType", query.resourceType())
                .add("resourceId", query.resourceId())
                .add("outcome", query.outcome())
                .add("correlation", query.correlation())
                .add("text", query.text());
    }
}
