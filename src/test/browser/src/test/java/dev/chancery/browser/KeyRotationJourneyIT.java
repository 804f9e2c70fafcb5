package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.oracle.Digests;
import dev.chancery.simulator.oracle.Entry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A key gets another secret while an application calls Claude, and then the old one back. */
class KeyRotationJourneyIT {
    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private final String before = "secret-of-the-simulator-" + UUID.randomUUID();
    private final String after = "secret-of-the-simulator-" + UUID.randomUUID();
    private final Api api = Api.of(JOURNEY);

    @Test
    void failsNoCallAndNeedsNoMouse() {
        String id = activeKey();
        try (Load load = Load.begin(JOURNEY)) {
            load.awaitUseOf(before);
            Visit visit = JOURNEY.visit("keys?key=" + id);
            Keyboard keyboard = new Keyboard(visit);

            rotate(visit, keyboard);
            load.awaitUseOf(after);
            putBack(visit, keyboard);
            load.awaitUseOf(before);

            assertThat(load.end()).as("calls that failed").isEmpty();
        } finally {
            api.done("POST", "keys/" + id + "/retirement", "{}");
        }
        assertThat(JOURNEY.simulator().oracle().entries().stream().map(Entry::keyId))
                .contains(Digests.keyId(before), Digests.keyId(after));
    }

    private void rotate(Visit visit, Keyboard keyboard) {
        keyboard.to(Texts.english("keys-view.rotate")).press("Enter");
        assertThat(visit.find("vaadin-dialog-overlay vaadin-password-field input"))
                .isFocused();
        Look.at(visit, "rotation-1-paste").isSound();
        keyboard.type(" " + after + " ").press("Control+Enter");
        awaitStep(visit, 2);
        assertThat(visit.find("vaadin-dialog-overlay")).containsText(Texts.english("keys-view.wizard.next"));
        Look.at(visit, "rotation-2-verify").isSound();
        keyboard.press("Enter");
        awaitStep(visit, 3);
        assertThat(visit.find("vaadin-radio-button[checked] input")).isFocused();
        Look.at(visit, "rotation-3-grace").isSound();
        keyboard.press("Control+Enter");
        awaitStep(visit, 4);
        Look.at(visit, "rotation-4-review").isSound();
        keyboard.press("Enter");
        awaitStep(visit, 5);
        Look.at(visit, "rotation-5-done").isSound();
    }

    private static void putBack(Visit visit, Keyboard keyboard) {
        keyboard.backTo(Texts.english("keys-view.wizard.put-back")).press("Enter");
        assertThat(visit.find("vaadin-dialog-overlay vaadin-button:has-text('"
                        + Texts.english("keys-view.wizard.put-back") + "')"))
                .hasCount(0);
        Look.at(visit, "rotation-6-back").isSound();
        keyboard.to(Texts.english("close")).press("Enter");
        assertThat(visit.find("vaadin-dialog-overlay")).hasCount(0);
        Look.at(visit, "rotation-7-key").isSound();
    }

    private static void awaitStep(Visit visit, int number) {
        assertThat(visit.find(".wizard-steps li").nth(number - 1)).hasAttribute("aria-current", "step");
        Look.settle(visit.page());
    }

    private String activeKey() {
        String added = api.done(
                "POST",
                "keys",
                "{\"name\": \"rotation-" + UUID.randomUUID() + "\", \"secret\": \"" + before + "\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        String id = Api.text(added, "id");
        String secret = Api.text(added.substring(added.indexOf("\"secrets\"")), "id");
        api.done("POST", "keys/" + id + "/secrets/" + secret + "/verification", "");
        api.done("POST", "keys/" + id + "/secrets/" + secret + "/activation", "{}");
        return id;
    }
}
