package dev.chancery.console.budgets;

import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.messages.Fields;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

/** How budgets are managed over REST. */
final class BudgetRest {
    private BudgetRest() {}

    static RestDialog list() {
        return new RestDialog("GET", "/budgets", "");
    }

    static RestDialog add(Fields terms) {
        return new RestDialog("POST", "/budgets", terms.toString());
    }

    static RestMenu menu(Budget budget) {
        RestMenu menu = new RestMenu();
        String path = "/budgets/" + budget.id();
        String seen = "If-Match: \"" + budget.version() + "\"";
        return menu.add(
                        menu.getTranslation("budgets.change"),
                        () -> new RestDialog("PUT", path, json(budget.terms()), seen))
                .add(
                        menu.getTranslation("budgets.raise"),
                        () -> new RestDialog(
                                "POST",
                                path + "/raise",
                                "{\"amount\": 50, \"until\": \"2030-01-31T00:00:00Z\", \"reason\": \"Year-end\"}",
                                seen))
                .add(menu.getTranslation("budgets.remove"), () -> new RestDialog("DELETE", path, "", seen));
    }

    private static String json(BudgetTerms terms) {
        JsonArrayBuilder thresholds = Json.createArrayBuilder();
        terms.thresholds().forEach(thresholds::add);
        return Json.createObjectBuilder()
                .add("name", terms.name())
                .add("scope", terms.scope().name())
                .add("value", terms.value())
                .add("unit", terms.unit().name())
                .add("amount", terms.amount().stripTrailingZeros())
                .add("window", terms.window().name())
                .add("zone", terms.zone().getId())
                .add("thresholds", thresholds)
                .add("action", terms.action().name())
                .add("enabled", terms.enabled())
                .build()
                .toString();
    }
}
