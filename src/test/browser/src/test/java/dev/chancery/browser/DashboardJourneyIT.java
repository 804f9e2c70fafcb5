package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month of calls, in Chinese and in the dark. */
class DashboardJourneyIT {
    /** Whether anything is drawn: some point that is not transparent. */
    private static final String IS_DRAWN = """
            canvas => canvas.width > 0 && canvas.getContext('2d')
                .getImageData(0, 0, canvas.width, canvas.height).data.some(value => value !== 0)
            """;

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void drawsTellsAndGivesItsFigures() throws IOException {
        Samples.await(JOURNEY);
        Visit visit = JOURNEY.visit("dashboard?range=30d", ColorScheme.DARK, "zh-CN", 1440, 900);
        Look.settle(visit.page());

        assertThat(visit.find("canvas")).not().hasCount(0);
        for (Locator canvas : visit.find("canvas").all()) {
            assertThat(canvas.evaluate(IS_DRAWN)).isEqualTo(true);
        }
        Look.at(visit, "dashboard-zh-dark").isSound().isChinese();

        Locator spend = visit.find(".chart-panel").first();
        spend.locator("vaadin-button.chart-tool").first().click();
        assertThat(spend.locator("table tbody tr")).not().hasCount(0);
        assertThat(spend.locator("table")).containsText("US$");
        Look.at(visit, "dashboard-zh-dark-table").isSound().isChinese();

        Download file =
                visit.page().waitForDownload(() -> spend.locator("a.chart-tool").click());
        assertThat(Files.readString(file.path())).startsWith("\uFEFF").contains("claude-opus-5-5");
    }
}
