package dev.chancery.console.batches;

import dev.chancery.access.Caller;
import dev.chancery.access.Permission;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.console.kit.RestQuery;
import dev.chancery.messages.MessageBatch;
import org.jspecify.annotations.Nullable;

/** Batches over REST. */
final class BatchRest {
    private final String query;

    /** @param key whose batches; null for any */
    BatchRest(@Nullable String key) {
        String parameters = new RestQuery().add("key", key).toString();
        this.query = parameters.isEmpty() ? "" : "?" + parameters;
    }

    RestDialog list() {
        return new RestDialog("GET", "/batches" + query, "");
    }

    /** @param caller decides what is shown */
    RestMenu menu(MessageBatch batch, Caller caller) {
        RestMenu menu = new RestMenu();
        String path = "/batches/" + batch.id();
        add(menu, "batches.show", "GET", path);
        add(menu, "batches.use", "GET", path + "/use");
        if (caller.mayAny(Permission.READ_CONTENTS)) {
            add(menu, "batches.results", "GET", path + "/results");
        }
        if (caller.mayAny(Permission.MANAGE_BATCHES)) {
            add(menu, "batches.cancel", "POST", path + "/cancel");
            add(menu, "batches.delete", "DELETE", path);
        }
        return menu;
    }

    private void add(RestMenu menu, String nameKey, String method, String path) {
        menu.add(menu.getTranslation(nameKey), () -> new RestDialog(method, path + query, ""));
    }
}
