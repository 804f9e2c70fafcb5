package dev.chancery.console.conversations;

import dev.chancery.access.Caller;
import dev.chancery.access.Permission;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.console.kit.RestQuery;
import dev.chancery.conversations.ConversationFilter;
import dev.chancery.conversations.ConversationRow;
import dev.chancery.conversations.MemoryRow;
import dev.chancery.messages.Fields;
import org.jspecify.annotations.Nullable;

/** Conversations, notes and persons over REST. */
final class ConversationRest {
    private ConversationRest() {}

    static RestDialog list(ConversationFilter filter) {
        return get("/conversations", query(filter));
    }

    /** @param principal null for all */
    static RestDialog memories(@Nullable String principal) {
        return get("/persons/memories", new RestQuery().add("principal", principal));
    }

    static RestDialog forget(String principal) {
        return new RestDialog(
                "POST", "/persons/forget", Fields.of("principal", principal).toString());
    }

    /** @param caller decides what is shown */
    static RestMenu menu(ConversationRow row, Caller caller) {
        RestMenu menu = new RestMenu();
        String path = "/conversations/" + row.id();
        ConversationFilter one = new ConversationFilter(row.application(), row.name(), row.principal(), null, null);
        menu.add(menu.getTranslation("conversations.read"), () -> new RestDialog("GET", path + "/turns", ""));
        if (caller.mayAny(Permission.EXPORT_CONVERSATIONS)) {
            menu.add(menu.getTranslation("conversations.export"), () -> get("/conversations/export", query(one)));
        }
        if (caller.mayAny(Permission.MANAGE_CONVERSATIONS)) {
            menu.add(menu.getTranslation("conversations.delete"), () -> new RestDialog("DELETE", path, ""));
        }
        return menu;
    }

    /**
     * Of one memory.
     *
     * @param everything the path above all notes
     * @param manages whether deleting is shown
     */
    static RestMenu menu(MemoryRow row, String everything, boolean manages) {
        RestMenu menu = new RestMenu();
        menu.add(menu.getTranslation("conversations.memory.read"), () -> get("/persons/notes", query(row)));
        if (manages) {
            menu.add(
                    menu.getTranslation("conversations.memory.delete-all"),
                    () -> new RestDialog(
                            "DELETE", "/persons/notes?" + query(row).add("path", everything), ""));
        }
        return menu;
    }

    private static RestDialog get(String path, RestQuery query) {
        String parameters = query.toString();
        return new RestDialog("GET", parameters.isEmpty() ? path : path + "?" + parameters, "");
    }

    private static RestQuery query(ConversationFilter filter) {
        return new RestQuery()
                .add("application", filter.application())
                .add("name", filter.name())
                .add("principal", filter.principal())
                .add("from", filter.from())
                .add("to", filter.to());
    }

    private static RestQuery query(MemoryRow row) {
        return new RestQuery().add("application", row.application()).add("principal", row.principal());
    }
}
