package dev.chancery.console.budgets;

import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.limits.LimitCap;
import dev.chancery.messages.Fields;
import java.util.function.Supplier;

/** How rate limits are read and caps are managed over REST. */
final class CapRest {
    private CapRest() {}

    static RestDialog limits() {
        return new RestDialog("GET", "/limits", "");
    }

    static RestDialog caps() {
        return new RestDialog("GET", "/limits/caps", "");
    }

    /** @param meters what the cap is to allow, as it was typed */
    static RestDialog add(String keyId, String modelClass, Fields meters) {
        Fields body = Fields.of("key_id", keyId, "model_class", modelClass).withAll(meters);
        return new RestDialog("POST", "/limits/caps", body.toString());
    }

    /** @param meters asked for what the cap is to allow */
    static RestMenu menu(LimitCap cap, Supplier<Fields> meters) {
        RestMenu menu = new RestMenu();
        String path = "/limits/caps/" + cap.id();
        String seen = "If-Match: \"" + cap.version() + "\"";
        return menu.add(
                        menu.getTranslation("budgets.change"),
                        () -> new RestDialog("PUT", path, meters.get().toString(), seen))
                .add(menu.getTranslation("budgets.remove"), () -> new RestDialog("DELETE", path, "", seen));
    }
}
