package dev.chancery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of the playground in both languages, light and dark, on desks and telephones; with pictures to look at. */
class AccessibilityJourneyIT {
    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @ParameterizedTest
    @CsvSource({
        "LIGHT, en-US, 1440, 900, Claude is writing…, Done, Failed",
        "DARK, en-US, 1024, 768, Claude is writing…, Done, Failed",
        "LIGHT, zh-CN, 390, 844, Claude 正在回答…, 已完成, 失败",
        "DARK, zh-CN, 1440, 900, Claude 正在回答…, 已完成, 失败",
        "LIGHT, en-US, 390, 844, Claude is writing…, Done, Failed"
    })
    void nothingKeepsPeopleOut(
            ColorScheme scheme, String language, int width, int height, String writing, String done, String failed) {
        String name = "playground-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width;
        Visit visit = JOURNEY.visit("playground?thinking=adaptive", scheme, language, width, height);
        Playground playground = Playground.of(visit);
        look(visit, name + "-empty");

        playground
                .ask("[[sim: gap=100;chunk=2]] What is a chancery?")
                .await(writing)
                .awaitText();
        look(visit, name + "-writing");
        playground.await(done);
        look(visit, name + "-done");

        playground
                .ask("[[sim: status=400;message=max_tokens: must be less]] Go.")
                .await(failed);
        look(visit, name + "-failed");

        visit.find("h1").click();
        visit.page().keyboard().press("?");
        visit.page().waitForSelector("vaadin-dialog-overlay kbd");
        look(visit, name + "-keys");
    }

    private static void look(Visit visit, String name) {
        // Overlays and buttons fade; half-faded they have half the contrast.
        visit.page()
                .waitForFunction("document.getAnimations().every(a => a.effect.getTiming().iterations === Infinity"
                        + " || a.playState === 'finished')");
        visit.picture(name);
        assertThat(Axe.findings(visit.page())).as(name).isEmpty();
    }
}
