package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;

/** The playground as a person uses it. */
record Playground(Visit visit) {
    private static final double PATIENCE_MILLIS = 60_000;

    /** After the list of models has come. */
    static Playground of(Visit visit) {
        assertThat(visit.find("#model input")).hasValue(Pattern.compile("claude-.+"));
        return new Playground(visit);
    }

    Playground chooseModel(String id) {
        Locator box = visit.find("#model input");
        box.fill(id);
        box.press("Enter");
        box.press("Tab");
        return this;
    }

    Playground write(String message) {
        visit.find("#message textarea").fill(message);
        return this;
    }

    Playground runByKeyboard() {
        visit.page().keyboard().press("Control+Enter");
        return this;
    }

    Playground ask(String message) {
        return write(message).runByKeyboard();
    }

    Playground stop() {
        visit.find("#stop").click();
        return this;
    }

    Playground await(String status) {
        assertThat(visit.find("#run-status"))
                .hasText(status, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    /** After some of the answer has come. */
    Playground awaitText() {
        assertThat(visit.find("#answer"))
                .not()
                .isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    String answer() {
        return visit.find("#answer").textContent();
    }

    String metric(String name) {
        return visit.find("#metric-" + name).textContent();
    }
}
