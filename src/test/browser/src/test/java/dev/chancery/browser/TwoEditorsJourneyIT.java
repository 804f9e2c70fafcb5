package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people change one prompt at the same time. */
class TwoEditorsJourneyIT {
    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void nothingOfEitherIsLost() {
        String name = "both/" + UUID.randomUUID();
        Api api = Api.of(JOURNEY);
        api.prompt(name, "Begin.");
        Visit first = JOURNEY.visit("prompts/" + name);
        Visit second = JOURNEY.visitAs(People.with(JOURNEY, "Editor"), "prompts/" + name);
        PromptPage late = PromptPage.of(second).write("By the second.");

        PromptPage.of(first).write("By the first.").review().save("First");
        assertThat(first.find("vaadin-notification-card")).containsText("Saved version 2");
        late.review();

        assertThat(late.conflict()).containsText("admin");
        assertThat(second.find("#review-save")).isDisabled();
        Look.at(second, "conflict").isSound();
        second.find("#conflict-compare").click();
        assertThat(second.find("vaadin-dialog-overlay")).containsText("By the first.");
        second.find("#conflict-on-top").click();
        late.save("Second");
        assertThat(second.find("vaadin-notification-card")).containsText("Saved version 3");

        assertThat(api.get("prompts/" + name + "/versions/2")).contains("By the first.");
        assertThat(api.get("prompts/" + name + "/versions/3")).contains("By the second.");
    }
}
