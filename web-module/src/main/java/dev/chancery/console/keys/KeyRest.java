package dev.chancery.console.keys;

import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.keys.KeyStep;
import dev.chancery.keys.ListedKey;
import java.util.List;
import java.util.Objects;

/** How keys are managed over REST; where a secret goes, a word stands for it. */
final class KeyRest {
    private static final String SECRET = "\"secret\": \"YOUR-NEW-KEY\"";

    private KeyRest() {}

    static RestDialog list() {
        return new RestDialog("GET", "/keys", "");
    }

    static RestDialog add(String environment) {
        return new RestDialog(
                "POST", "/keys", "{\"name\": \"billing\", \"environment\": \"" + environment + "\", " + SECRET + "}");
    }

    /** The steps that can be taken with a key as a whole. */
    static RestMenu menu(KeyDetail detail) {
        ListedKey key = detail.row().key();
        RestMenu menu = new RestMenu();
        menu.add(menu.getTranslation("keys-view.rotate"), () -> dialog(key, "rotation", "{" + SECRET + "}"));
        List<String> live = key.secrets().stream()
                .filter(secret -> detail.allows(KeyStep.RETIRE, secret.id()))
                .map(secret -> Objects.requireNonNull(secret.id()))
                .toList();
        live.stream()
                .findFirst()
                .ifPresent(secret -> menu.add(
                        menu.getTranslation("keys-view.retire"),
                        () -> dialog(key, "retirement", "{\"secret_id\": \"" + secret + "\"}")));
        return menu;
    }

    private static RestDialog dialog(ListedKey key, String what, String body) {
        return new RestDialog("POST", "/keys/" + key.id() + "/" + what, body);
    }
}
