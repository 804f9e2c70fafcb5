package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming in and going out as a person does it. */
class SignInJourneyIT {
    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void leadsToWhereOneWanted() {
        Visit visit = stranger("playground?max-tokens=77", "en-US");
        assertThat(visit.page()).hasURL(Pattern.compile(".*/sign-in\\?to=.*"));
        assertThat(visit.find("vaadin-app-layout")).hasCount(0);

        visit.typeSignIn("admin", ConsoleServer.ADMIN_PASSWORD);

        assertThat(visit.find("h1")).hasText("Playground");
        assertThat(visit.page()).hasURL(Pattern.compile(".*/playground\\?max-tokens=77"));
    }

    @Test
    void saysThatItDidNotWorkAndNotWhy() {
        Visit visit = stranger("playground", "en-US");
        visit.typeSignIn("nobody-of-this-name", "a wrong password");
        assertThat(visit.find("vaadin-login-form")).containsText("That did not work");
        visit.typeSignIn("admin", ConsoleServer.ADMIN_PASSWORD);
        assertThat(visit.find("h1")).hasText("Playground");
    }

    @Test
    void allPagesOfASessionEndTogether() {
        Visit visit = JOURNEY.visit("playground");
        Page other = visit.page().context().newPage();
        other.navigate("playground?max-tokens=99");
        assertThat(other.locator("h1")).hasText("Playground");

        visit.find(".user-menu vaadin-menu-bar-button >> visible=true").click();
        visit.find("#sign-out").click();

        assertThat(visit.page()).hasURL(Pattern.compile(".*/sign-in"));
        assertThat(other).hasURL(Pattern.compile(".*/sign-in\\?ended.*max-tokens.*"));
        visit.forgive();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en-US, 1440, 900", "DARK, zh-CN, 390, 844", "DARK, en-US, 1024, 768", "LIGHT, zh-CN, 390, 844"})
    void nothingKeepsPeopleOut(ColorScheme scheme, String language, int width, int height) {
        String name = "sign-in-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width;
        Visit visit = JOURNEY.strangersVisit("sign-in", scheme, language, width, height);
        look(visit, name, language);
        visit.typeSignIn("nobody", "a wrong password");
        visit.page().waitForURL(Pattern.compile(".*failed.*"));
        visit.page().waitForSelector("vaadin-login-form");
        look(visit, name + "-failed", language);

        Visit known = JOURNEY.visit("change-password", scheme, language, width, height);
        known.find("#change").click();
        look(known, name + "-change-password", language);
    }

    private static void look(Visit visit, String name, String language) {
        Look look = Look.at(visit, name).isSound();
        if (language.equals("zh-CN")) {
            look.isChinese();
        }
    }

    private static Visit stranger(String address, String language) {
        return JOURNEY.strangersVisit(address, ColorScheme.LIGHT, language, 1440, 900);
    }
}
