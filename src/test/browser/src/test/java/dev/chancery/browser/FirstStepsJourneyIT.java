package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From nothing to a prompt that an application's bean serves. */
class FirstStepsJourneyIT {
    /** Far more than the two seconds after which a node has followed on a machine that does not stall. */
    private static final long LONGEST = 20_000_000_000L;

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void aPromptIsWrittenAndPublishedByKeyboardAlone() {
        String name = "first-steps/" + UUID.randomUUID();
        Visit visit = JOURNEY.visit("prompts");
        Keyboard keyboard = new Keyboard(visit);

        keyboard.to(Texts.english("prompts.list.new")).press("Enter");
        assertThat(visit.find("#new-name input")).isFocused();
        keyboard.type(name).press("Control+Enter");
        assertThat(visit.page()).hasURL(Pattern.compile(".*/prompts/first-steps/.*"));
        PromptPage.of(visit);
        keyboard.to("1.").type("Greet {{guest}}.");
        keyboard.to("Model").type("claude-haiku-5-5").press("Enter", "Tab");
        publish(visit, keyboard);

        String served = Api.of(JOURNEY).get("prompts/" + name + "/versions/production");
        assertThat(served).contains("Greet {{guest}}.", "By keyboard alone");
    }

    @Test
    void aBeanServesWhatIsPublished() throws Exception {
        Visit visit = JOURNEY.visit("prompts/claims/triage");
        PromptPage.of(visit);
        String summary = "By the editor " + UUID.randomUUID();
        Keyboard keyboard = new Keyboard(visit);
        keyboard.to("1.")
                .press("Control+A")
                .type("[[sim: text={\"severity\":\"URGENT\",\"summary\":\"" + summary
                        + "\",\"missing\":[\"policy\"]}]] {{letter}}");

        publish(visit, keyboard);
        long since = System.nanoTime();

        while (!Claims.triage(JOURNEY).body().contains(summary)) {
            assertThat(System.nanoTime() - since).as("until it is served").isLessThan(LONGEST);
        }
    }

    private static void publish(Visit visit, Keyboard keyboard) {
        new PromptPage(visit).awaitKept();
        keyboard.press("Control+Enter");
        assertThat(visit.find("#commit-message textarea")).isFocused();
        keyboard.type("By keyboard alone")
                .to(Texts.english("prompts.review.production"))
                .press("Space", "Control+Enter");
        assertThat(visit.find("vaadin-notification-card")).containsText("Saved version");
    }
}
