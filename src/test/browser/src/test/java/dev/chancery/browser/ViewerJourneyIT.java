package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who may look at dashboards and prompts, and types the addresses of everything else. */
class ViewerJourneyIT {
    /** Of the items themselves, without the words that the component keeps for those who do not see it. */
    private static final String OWN_TEXTS = """
            items => items.map(item => [...item.childNodes]
                .filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data.trim()).join(''))
            """;

    private static final Map<String, String> FOR_VIEWERS = Map.of(
            "dashboard", "Dashboard",
            "prompts", "Prompts",
            "prompts/legal/clauses", "Prompts",
            "system-prompts", "System prompts",
            "usage", "Usage",
            "budgets", "Budgets & limits",
            "prices", "Prices",
            "health", "Health",
            "account", "Account");

    private static final List<String> FOR_OTHERS = List.of(
            "playground",
            "playground/cases",
            "keys",
            "alerts",
            "audit",
            "conversations",
            "batches",
            "users",
            "users?user=1");

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private Person viewer = Person.ADMINISTRATOR;

    @BeforeEach
    void aViewer() {
        viewer = People.with(JOURNEY, "Viewer");
    }

    @Test
    void findsOnlyWhatIsForViewersInTheNavigation() {
        Visit visit = JOURNEY.visitAs(viewer, "");

        Look.settle(visit.page());

        assertThat(visit.find("vaadin-side-nav-item").evaluateAll(OWN_TEXTS))
                .isEqualTo(List.of(
                        "Dashboard",
                        "Prompts",
                        "System prompts",
                        "Usage",
                        "Reconciliation",
                        "Budgets & limits",
                        "Prices",
                        "Health"));
        visit.picture("viewer");
    }

    @Test
    void comesToWhatIsForViewers() {
        Visit visit = JOURNEY.visitAs(viewer, "");
        FOR_VIEWERS.forEach((address, title) -> {
            visit.open(address);
            Look.settle(visit.page());

            assertThat(visit.find("h1")).hasText(title);
            assertThat(visit.find("main vaadin-button[theme~=error]")).hasCount(0);
            visit.picture("viewer-" + address.replace('/', '-'));
        });
    }

    @Test
    void seesNothingWhereEverythingElseIs() {
        Visit visit = JOURNEY.visitAs(viewer, "");
        for (String address : FOR_OTHERS) {
            visit.open(address);

            assertThat(visit.find("h1")).hasText("Nothing here");
            assertThat(visit.find("vaadin-grid")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "audit", "prompts/import", "users"})
    void isRefusedByTheApiAsWell(String path) {
        Api api = new Api(Api.of(JOURNEY).root(), viewer);

        assertThat(api.send(path.contains("import") ? "POST" : "GET", path, "").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    /** A session of the console opens nothing of the API. */
    @Test
    void cannotTakeTheSessionToTheApi() {
        Visit visit = JOURNEY.visitAs(viewer, "");

        assertThat(visit.page()
                        .request()
                        .get("api/v1/prompts", RequestOptions.create().setMaxRedirects(0))
                        .status())
                .isEqualTo(401);
    }
}
