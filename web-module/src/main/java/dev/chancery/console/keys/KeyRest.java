package dev.chancery.console.keys;

import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyStep;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.SecretEntry;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.function.Supplier;

/** How keys are managed over REST, by the steps that can be taken; where a secret goes, a word stands for it. */
final class KeyRest {
    private static final String SECRET = "\"secret\": \"YOUR-NEW-KEY\"";

    private final RestMenu menu = new RestMenu();
    private final KeyDetail detail;
    private final ListedKey key;

    private KeyRest(KeyDetail detail) {
        this.detail = detail;
        this.key = detail.row().key();
    }

    static RestDialog list() {
        return new RestDialog("GET", "/keys", "");
    }

    static RestDialog add(String environment) {
        return new RestDialog(
                "POST", "/keys", "{\"name\": \"billing\", \"environment\": \"" + environment + "\", " + SECRET + "}");
    }

    static RestMenu menu(KeyDetail detail) {
        KeyRest rest = new KeyRest(detail);
        rest.addSteps();
        rest.key.secrets().forEach(rest::addSteps);
        return rest.menu;
    }

    private void addSteps() {
        add(KeyStep.PASTE, "keys-view.rotate", () -> dialog("POST", "rotation", "{" + SECRET + "}"));
        add(
                KeyStep.CHANGE_POLICY,
                "keys-view.policy.change",
                () -> put("policy", Json.createValue(key.policy().text())));
        add(
                KeyStep.CHANGE_MODELS,
                "keys-view.models.change",
                () -> put(
                        "models",
                        Json.createArrayBuilder(key.models().patterns()).build()));
        add(KeyStep.RENAME, "keys-view.rename", () -> put("name", Json.createValue(key.name())));
        add(KeyStep.DEACTIVATE, "keys-view.deactivate", () -> dialog("POST", "retirement", "{}"));
        add(KeyStep.ARCHIVE, "keys-view.archive", () -> new RestDialog("DELETE", "/keys/" + key.id(), ""));
    }

    private void addSteps(SecretEntry secret) {
        String place = "secrets/" + secret.id() + "/";
        add(
                KeyStep.ACTIVATE,
                secret,
                "keys-view.wizard.activate",
                () -> dialog(
                        "POST",
                        place + "activation",
                        "{\"grace\": \"" + secret.grace().name() + "\"}"));
        add(KeyStep.PUT_BACK, secret, "keys-view.put-back", () -> dialog("POST", place + "return", ""));
        add(KeyStep.VERIFY, secret, "keys-view.verify", () -> dialog("POST", place + "verification", ""));
        add(
                KeyStep.RETIRE,
                secret,
                secret.state() == KeyState.PENDING ? "keys-view.discard" : "keys-view.retire",
                () -> dialog("POST", "retirement", "{\"secret_id\": \"" + secret.id() + "\"}"));
    }

    private void add(KeyStep step, String verb, Supplier<RestDialog> dialog) {
        if (detail.allows(step, null)) {
            menu.add(menu.getTranslation(verb), dialog);
        }
    }

    private void add(KeyStep step, SecretEntry secret, String verb, Supplier<RestDialog> dialog) {
        if (detail.allows(step, secret.id())) {
            menu.add(menu.getTranslation(verb) + " " + secret.hint(), dialog);
        }
    }

    private RestDialog put(String what, JsonValue value) {
        return dialog(
                "PUT", what, Json.createObjectBuilder().add(what, value).build().toString());
    }

    private RestDialog dialog(String method, String what, String body) {
        return new RestDialog(method, "/keys/" + key.id() + "/" + what, body);
    }
}
