package dev.chancery.console.users;

import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.messages.Fields;
import dev.chancery.users.UserAccount;
import java.util.function.Supplier;

/** How users are managed over REST. */
final class UserRest {
    private final RestMenu menu = new RestMenu();
    private final String path;
    private final String seen;

    private UserRest(UserAccount user) {
        this.path = path(user);
        this.seen = seen(user);
    }

    static RestDialog list() {
        return new RestDialog("GET", "/users", "");
    }

    /** @param profile what was typed */
    static RestDialog add(String name, Fields profile) {
        return new RestDialog(
                "POST", "/users", Fields.of("name", name).withAll(profile).toString());
    }

    /** @param profile what was typed */
    static RestDialog change(UserAccount user, Fields profile) {
        return new RestDialog("PUT", path(user), profile.toString(), seen(user));
    }

    static RestMenu menu(UserAccount user) {
        UserRest rest = new UserRest(user);
        rest.add("users.reset-password", () -> rest.post("/reset-password"));
        rest.add("users.end-sessions", () -> rest.post("/end-sessions"));
        if (user.enabled()) {
            rest.add("users.disable", () -> rest.post("/disable"));
        } else {
            rest.add("users.enable", () -> rest.post("/enable"));
        }
        rest.add("users.delete", () -> new RestDialog("DELETE", rest.path, "", rest.seen));
        rest.add("users.tokens", () -> new RestDialog("GET", rest.path + "/tokens", ""));
        return rest.menu;
    }

    private void add(String what, Supplier<RestDialog> dialog) {
        menu.add(menu.getTranslation(what), dialog);
    }

    private RestDialog post(String what) {
        return new RestDialog("POST", path + what, "", seen);
    }

    private static String path(UserAccount user) {
        return "/users/" + user.id();
    }

    private static String seen(UserAccount user) {
        return "If-Match: \"" + user.version() + "\"";
    }
}
