package dev.chancery.console.reconciliation;

import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.console.kit.RestQuery;
import dev.chancery.export.ExportFormat;
import java.util.Locale;
import java.util.function.Supplier;

/** The report over REST. */
final class ReconciliationRest {
    private ReconciliationRest() {}

    /**
     * @param days asked when something is chosen
     * @param exports whether the person at the page may take it out
     */
    static RestMenu menu(Supplier<ReconciliationDays> days, boolean exports) {
        RestMenu menu = new RestMenu();
        menu.add(menu.getTranslation("reconciliation.rest.report"), () -> get("", new RestQuery(), days.get()));
        if (exports) {
            for (ExportFormat format : ExportFormat.values()) {
                String word = format.name().toLowerCase(Locale.ROOT);
                menu.add(format.name(), () -> get("/export", new RestQuery().add("format", word), days.get()));
            }
        }
        return menu;
    }

    private static RestDialog get(String what, RestQuery first, ReconciliationDays days) {
        RestQuery query = first.add("first", days.first()).add("last", days.last());
        return new RestDialog("GET", "/usage/reconciliation" + what + "?" + query, "");
    }
}
