package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who may see everything and change nothing. */
class AuditorJourneyIT {
    /** The texts of what changes something, on any view. */
    private static final List<String> CHANGES = List.of(
            "prompts.list.new",
            "prompts.import",
            "prompts.archive",
            "prompts.tags",
            "prompts.review",
            "keys-view.add",
            "keys-view.rotate",
            "keys-view.retire",
            "keys-view.archive",
            "users.add",
            "samples.remove");

    private static final List<String> VIEWS = List.of(
            "dashboard",
            "prompts",
            "prompts/legal/clauses",
            "prompts/legal/clauses?tab=versions&version=1",
            "system-prompts",
            "keys",
            "usage",
            "usage/reconciliation",
            "alerts",
            "audit",
            "budgets",
            "budgets?tab=limits",
            "prices",
            "conversations",
            "batches",
            "users",
            "health");

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private Person auditor = Person.ADMINISTRATOR;

    @BeforeEach
    void anAuditor() {
        auditor = People.with(JOURNEY, "Auditor");
    }

    @Test
    void findsWhoChangedAPromptAndTakesItAlong() throws IOException {
        String name = "audited/" + UUID.randomUUID();
        Api api = Api.of(JOURNEY);
        api.prompt(name, "Say how it was.");
        api.version(name, 1, "Changed for the auditor", "Say how it is.");
        api.done("PUT", "prompts/" + name + "/labels/production", "{\"version\": 2}");
        Visit visit = JOURNEY.visitAs(auditor, "audit");

        visit.find(".search input").fill(name);
        visit.find(".search input").press("Enter");
        Look.settle(visit.page());
        assertThat(cells(visit, "Changed for the auditor")).hasCount(1);
        assertThat(cells(visit, "prompt.label")).hasCount(2);
        cells(visit, "prompt.label").first().click();

        assertThat(visit.find(".audit-detail")).containsText("admin");
        assertThat(visit.find("#audit-changes tbody td")).hasText(new String[] {"1", "2"});
        Look.at(visit, "auditor-detail").isSound();

        Download file = visit.page()
                .waitForDownload(() -> visit.find("a.download").first().click());
        String csv = Files.readString(file.path());
        assertThat(csv).startsWith("\uFEFF").contains("prompt.save", name);
        assertThat(csv.lines().skip(1)).allMatch(line -> line.contains(name));
    }

    @Test
    void provesThatNothingWasChanged() {
        Visit visit = JOURNEY.visitAs(auditor, "audit");

        visit.find("vaadin-button:has-text('" + Texts.english("audit.verify") + "')")
                .click();
        visit.find("#audit-verify-start").click();

        assertThat(visit.find("#verification-result"))
                .containsText("ntact", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        Look.at(visit, "auditor-verified").isSound();
    }

    @Test
    void hasNoButtonThatChangesAnything() {
        Visit visit = JOURNEY.visitAs(auditor, "");
        List<String> changes = CHANGES.stream().map(Texts::english).toList();
        for (String address : VIEWS) {
            visit.open(address);
            Look.settle(visit.page());

            List<String> buttons = visit.find("vaadin-button, .danger").allTextContents().stream()
                    .map(String::strip)
                    .toList();

            assertThat(buttons).as(address).isNotEmpty().doesNotContainAnyElementsOf(changes);
            assertThat(visit.find("main vaadin-button[theme~=primary]")).hasCount(0);
            assertThat(visit.find("main vaadin-button[theme~=error]")).hasCount(0);
            visit.picture("auditor-" + address.replaceAll("[^a-z0-9]+", "-"));
        }
    }

    /** A grid keeps the cells of rows that it no longer shows. */
    private static Locator cells(Visit visit, String text) {
        return visit.find("vaadin-grid-cell-content:has-text('" + text + "') >> visible=true");
    }
}
