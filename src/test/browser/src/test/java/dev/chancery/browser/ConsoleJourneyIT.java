package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsoleJourneyIT {
    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void followsTheSystemUntilSomebodyChooses() {
        Visit visit = JOURNEY.visit("", ColorScheme.DARK, "en-US", 1440, 900);
        assertThat(visit.attributeOfPage("theme")).isEqualTo("dark");
        choose(visit, 1, "Light");
        assertThat(visit.find("html[theme]")).hasCount(0);
        visit.open("");
        assertThat(visit.attributeOfPage("theme")).isEqualTo("null");
        choose(visit, 1, "Like the system");
        assertThat(visit.find("html[theme=dark]")).hasCount(1);
    }

    @Test
    void isDarkBeforeTheApplicationIsLoaded() {
        Visit visit = JOURNEY.visit("", ColorScheme.DARK, "en-US", 1440, 900);
        visit.page().route("**/VAADIN/build/**", route -> route.abort());
        visit.page().navigate("");
        assertThat(visit.page().evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(16, 21, 28)");
        visit.forgive();
    }

    @Test
    void speaksAnotherLanguageAtOnceAndRemembersIt() {
        Visit visit = JOURNEY.visit("playground");
        visit.find("#message textarea").fill("Not lost");
        choose(visit, 0, "简体中文");
        assertThat(visit.find("h1")).hasText("试验台");
        assertThat(visit.attributeOfPage("lang")).isEqualTo("zh-CN");
        assertThat(visit.page()).hasTitle("试验台 · Chancery");
        assertThat(visit.find("#message textarea")).hasValue("Not lost");
        visit.open("playground");
        assertThat(visit.find("h1")).hasText("试验台");
        assertThat(visit.attributeOfPage("lang")).isEqualTo("zh-CN");
    }

    @Test
    void speaksTheBrowsersLanguageAndEnglishToAllOthers() {
        assertThat(JOURNEY.visit("playground", ColorScheme.LIGHT, "zh-CN", 1440, 900)
                        .find("h1"))
                .hasText("试验台");
        Visit french = JOURNEY.visit("playground", ColorScheme.LIGHT, "fr-FR", 1440, 900);
        assertThat(french.find("h1")).hasText("Playground");
        assertThat(french.attributeOfPage("lang")).isEqualTo("en");
    }

    @Test
    void listsTheKeysButNotToSomebodyWhoIsTyping() {
        Visit visit = JOURNEY.visit("playground");
        visit.find("#message textarea").press("?");
        assertThat(visit.find("#message textarea")).hasValue("?");
        visit.find("h1").click();
        visit.page().keyboard().press("?");
        Locator dialog = visit.find("vaadin-dialog-overlay");
        assertThat(dialog).containsText("Run the prompt");
        visit.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void saysThatSomebodyTouchesThePage() {
        Visit visit = JOURNEY.visit("health");
        Look.settle(visit.page());
        Request told = visit.page()
                .waitForRequest("**/session/use", () -> visit.find("h1").click());
        assertThat(told.response().status()).isEqualTo(204);
    }

    @Test
    void opensWhatThePaletteFindsFirstByEnter() {
        Visit visit = JOURNEY.visit("health");
        Look.settle(visit.page());
        visit.find("h1").click();
        visit.page().keyboard().press("Control+k");
        assertThat(visit.find("vaadin-dialog-overlay input")).isFocused();
        new Keyboard(visit).type("claims/triage").press("Enter");
        assertThat(visit.page()).hasURL(Pattern.compile(".*/prompts/claims/triage.*"));
        assertThat(visit.find("vaadin-dialog-overlay")).hasCount(0);
    }

    @Test
    void goesToTheSearchFieldByASlashAndFindsAnythingWhereThereIsNone() {
        Visit visit = JOURNEY.visit("prices");
        Look.settle(visit.page());
        visit.find("h1").click();
        visit.page().keyboard().press("/");
        assertThat(visit.find("main .search input")).isFocused();
        assertThat(visit.find("vaadin-dialog-overlay")).hasCount(0);

        visit.page().evaluate("document.querySelector('main .search').hidden = true");
        visit.find("h1").click();
        visit.page().keyboard().press("/");
        assertThat(visit.find("vaadin-dialog-overlay input")).isFocused();
        assertThat(visit.find("vaadin-dialog-overlay input")).hasValue("");

        visit.open("usage");
        Look.settle(visit.page());
        visit.find("h1").click();
        visit.page().keyboard().press("/");
        assertThat(visit.find("vaadin-dialog-overlay input")).isFocused();
    }

    @Test
    void closesADetailByEscapeAndWalksByJ() {
        Visit visit = JOURNEY.visit("prices");
        Locator detail = visit.find(".detail-panel");
        Locator row = visit.find("vaadin-grid-cell-content:has-text('claude-haiku-5-5')")
                .first();
        row.click();
        assertThat(detail).isVisible();
        visit.page().keyboard().press("Escape");
        assertThat(detail).isHidden();

        Look.settle(visit.page());
        row.click();
        assertThat(detail).isVisible();
        Look.settle(visit.page());
        String first = visit.page().url();
        visit.page().keyboard().press("j");
        visit.page().waitForURL(address -> !address.equals(first));
        Look.settle(visit.page()); // the address that was changed is told to the server once more
        assertThat(detail).isVisible();
        visit.page().keyboard().press("Escape");
        assertThat(detail).isHidden();
    }

    @Test
    void skipsToTheContent() {
        Visit visit = JOURNEY.visit("");
        visit.page().keyboard().press("Tab");
        assertThat(visit.find(".skip-link")).isFocused();
        visit.page().keyboard().press("Enter");
        assertThat(visit.find("main")).isFocused();
    }

    @Test
    void saysThatAnAddressLeadsNowhere() {
        Visit visit = JOURNEY.visit("no/such/page");
        assertThat(visit.find("h1")).hasText("Nothing here");
        assertThat(visit.find("main")).not().containsText("no/such/page");
        visit.picture("not-found");
    }

    @Test
    void sendsItsHeaders() {
        APIResponse page = JOURNEY.visit("").page().request().get("");
        assertThat(page.headers().get("content-security-policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/]{24}' 'unsafe-eval';");
        assertThat(page.headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "same-origin");
    }

    @Test
    void neverShowsAStackTrace() {
        Visit visit = JOURNEY.visit("");
        for (String address : new String[] {
            "?v-r=uidl&v-uiId=0",
            "?v-r=uidl&v-uiId=999999",
            "?v-r=nonsense",
            "VAADIN/dynamic/x/../../y",
            "error",
            "WEB-INF/web.xml"
        }) {
            APIResponse answer =
                    visit.page().request().post(address, RequestOptions.create().setData("{\"rpc\":[{"));
            assertThat(answer.text()).as(address).doesNotContain("Exception", "\tat ", "com.vaadin", "io.undertow");
        }
    }

    private static void choose(Visit visit, int menu, String item) {
        visit.find("vaadin-menu-bar-button").nth(menu).click();
        visit.find("vaadin-menu-bar-item:has-text('" + item + "')").last().click();
    }
}
