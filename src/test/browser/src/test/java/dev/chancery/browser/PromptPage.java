package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The page of a prompt as an editor uses it. */
record PromptPage(Visit visit) {
    /** After what was kept has come. */
    static PromptPage of(Visit visit) {
        assertThat(visit.find(".message-list textarea").first()).isVisible();
        Look.settle(visit.page());
        return new PromptPage(visit);
    }

    /** The first message. */
    Locator message() {
        return visit.find(".message-list textarea").first();
    }

    PromptPage write(String text) {
        message().fill(text);
        return awaitKept();
    }

    /** Until the server has what was written. */
    PromptPage awaitKept() {
        assertThat(visit.find("#review")).isEnabled();
        Look.settle(visit.page());
        return this;
    }

    PromptPage review() {
        visit.find("#review").click();
        assertThat(visit.find("#commit-message textarea")).isVisible();
        return this;
    }

    /** Says what was changed, and saves. */
    PromptPage save(String change) {
        visit.find("#commit-message textarea").fill(change);
        visit.find("#review-save").click();
        return this;
    }

    Locator conflict() {
        return visit.find("vaadin-dialog-overlay .conflict");
    }
}
