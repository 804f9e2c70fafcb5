package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people type, or are sent as a link, that is meant to do harm. */
class BadInputJourneyIT {
    private static final String MARKUP = "<img src=x onerror=window.harmed=1> <b>bold</b> ${7*7}";
    private static final List<String> FILTERS = List.of(
            "prompts?q=",
            "prompts?tag=",
            "prompts?label=",
            "prompts?folder=",
            "keys?q=",
            "keys?key=",
            "usage?model=",
            "usage?prompt=",
            "usage?request=",
            "usage?tag=",
            "usage?principal=",
            "audit?q=",
            "audit?actor=",
            "audit?action=",
            "audit?id=",
            "audit?correlation=",
            "budgets?q=",
            "budgets?budget=",
            "prices?model=",
            "conversations?id=",
            "conversations?principal=",
            "users?q=",
            "users?user=");
    private static final List<String> NEVER = List.of(
            "dashboard?range=custom&from=0000-01-01&to=9999-12-31",
            "dashboard?range=custom&from=-999999999-01-01&to=+999999999-12-31",
            "usage?range=custom&from=9999-12-31&to=0000-01-01",
            "usage?range=nonsense&zone=Nowhere/Never",
            "usage?span=0000-01-01T00:00:00Z..9999-12-31T00:00:00Z",
            "audit?range=custom&from=0000-01-01&to=9999-12-31",
            "prices?day=0000-01-01",
            "prices?day=9999-12-31",
            "prompts/claims/triage?tab=versions&version=99999999999&with=-1",
            "prompts/claims/triage?tab=usage&a=0&b=2147483648",
            "playground?max-tokens=-1&panes=1000000&temperature=NaN",
            "playground/cases?prompt=no/such&a=1&b=x");

    private static final String METACHARACTERS = "'\"\\;--/*%_${jndi:x}')) OR 1=1";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void markupIsText() {
        String name = "markup/" + UUID.randomUUID();
        Api api = Api.of(JOURNEY);
        api.done("PUT", "prompts/" + name + "/versions", Api.version(MARKUP, "Hello " + MARKUP), "If-None-Match", "*");
        api.done("PUT", "prompts/" + name + "/tags", "{\"tags\": [\"markup\"]}");
        String budget = api.done("POST", "budgets", """
                {"name": "%s", "scope": "APPLICATION", "value": "%s", "unit": "MONEY", "amount": 250, "window": "MONTH",
                 "action": "NOTIFY"}
                """.formatted(MARKUP, MARKUP));
        Visit visit = JOURNEY.visit("prompts/" + name + "?tab=versions&version=1");

        requireText(visit, "main", MARKUP);
        visit.open("prompts?q=bold");
        requireText(visit, "main", name.substring("markup/".length()));
        visit.open("budgets?budget=" + Api.text(budget, "id"));
        requireText(visit, ".detail-panel", MARKUP);
        visit.open("audit?q=" + name);
        visit.find("vaadin-grid-cell-content:has-text('prompt.create')").click();
        requireText(visit, ".audit-detail", MARKUP);
        visit.open("audit?q=" + encoded(MARKUP));
        requireText(visit, "main", "budget");
        visit.page().keyboard().press("Control+k");
        visit.find("vaadin-dialog-overlay input").fill("onerror");
        requireText(visit, ".palette-results", MARKUP);
        Look.settle(visit.page());
        assertThat(visit.page().evaluate("window.harmed")).isNull();
    }

    @Test
    void filtersTakeThePartsOfAQueryForText() {
        go(
                FILTERS.stream().map(filter -> filter + encoded(METACHARACTERS)),
                visit -> assertThat(visit.find("main")).not().containsText("claims/triage"));
    }

    @Test
    void addressesOfNowhereAndNeverAreSurvived() {
        go(NEVER.stream(), visit -> {});
    }

    /** To each of these in turn; what is wrong with any of them is told at the end. */
    private static void go(Stream<String> addresses, Consumer<Visit> look) {
        Visit visit = JOURNEY.visit("health");
        List<String> findings = new ArrayList<>();
        addresses.forEach(address -> {
            try {
                visit.open(address);
                requireWorks(visit);
                look.accept(visit);
            } catch (RuntimeException | AssertionError e) {
                findings.add(address + ": " + e.getMessage());
                visit.forgive();
            }
        });
        assertThat(findings).isEmpty();
    }

    private static void requireText(Visit visit, String where, String text) {
        Look.settle(visit.page());
        assertThat(visit.find(where)).containsText(text);
        assertThat(visit.find("img[src=x]")).hasCount(0);
        assertThat(visit.find("main b")).hasCount(0);
        assertThat(visit.page().evaluate("window.harmed")).isNull();
    }

    private static void requireWorks(Visit visit) {
        Look.settle(visit.page());
        visit.requireNoComplaints();
        assertThat(visit.find("main")).not().containsText(Texts.english("not-read"));
        assertThat(visit.find("h1")).not().hasText(Texts.english("incident.title"));
        assertThat(visit.find("main")).not().containsText("Exception");
        assertThat(visit.find("vaadin-side-nav-item").first()).isAttached();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
