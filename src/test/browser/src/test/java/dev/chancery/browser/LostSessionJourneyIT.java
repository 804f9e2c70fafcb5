package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session that ends on the server while somebody is writing. */
class LostSessionJourneyIT {
    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void leadsBackToThePromptAndTheDraftIsThere() {
        Person editor = People.with(JOURNEY, "Editor");
        String name = "lost/" + UUID.randomUUID();
        Api.of(JOURNEY).prompt(name, "Begin.");
        Visit visit = JOURNEY.visitAs(editor, "prompts/" + name);
        PromptPage.of(visit).write("Half a sentence that");

        endSessionsOf(editor);

        assertThat(visit.page()).hasURL(Pattern.compile(".*/sign-in\\?ended.*lost.*"));
        assertThat(visit.find(".entrance-notice")).isVisible();
        visit.typeSignIn(editor.name(), editor.password());
        assertThat(visit.page()).hasURL(Pattern.compile(".*/prompts/" + name));
        assertThat(PromptPage.of(visit).message()).hasValue("Half a sentence that");
        Look.at(visit, "lost-session-back").isSound();
        visit.forgive();
    }

    /** As an administrator does; the server then sends the pages away. */
    private static void endSessionsOf(Person person) {
        Visit admin = JOURNEY.visit("users");
        admin.find("vaadin-grid-cell-content:has-text('" + person.name() + "')").click();
        admin.find("#end-sessions-user").click();
        admin.find("vaadin-dialog-overlay vaadin-button[theme~=error]").click();
        assertThat(admin.find("vaadin-dialog-overlay")).hasCount(0);
    }
}
