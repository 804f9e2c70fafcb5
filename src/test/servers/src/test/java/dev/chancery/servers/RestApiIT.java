package dev.chancery.servers;

import static dev.chancery.servers.RestCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what over REST, and what becomes of requests that are wrong. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class RestApiIT {
    private static final Map<String, RestCaller> CALLERS = new LinkedHashMap<>();
    private static final String PROBLEM = "application/problem+json";
    private static final String BUDGET = """
            {"name": "b", "scope": "ALL", "unit": "MONEY", "amount": 5, "window": "DAY", "action": "NOTIFY"}""";

    @Deployment(testable = false)
    static EnterpriseArchive chancery() {
        return ChanceryEar.beside(TestWar.of(RestApiIT.class, UsersDoor.class));
    }

    @Test
    void letsNobodyInWhoIsNotKnown() throws Exception {
        String wrong = Base64.getEncoder().encodeToString("admin:wrong password".getBytes());
        for (String authorization : new String[] {null, "Bearer chy_nothing", "Basic " + wrong, "Negotiate x"}) {
            HttpResponse<String> answer = RestCaller.by(authorization).get("/v1/whoami");
            assertThat(answer.statusCode()).isEqualTo(401);
            if (!answer.body().isEmpty()) { // Open Liberty answers without a body
                assertProblem(answer, 401, "not-signed-in");
            }
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().allValues("WWW-Authenticate"))
                    .anyMatch(challenge -> challenge.startsWith("Bearer"))
                    .anyMatch(challenge -> challenge.startsWith("Basic"));
        }
        assertThat(RestCaller.by(null).get("/v1/no/such/path").statusCode()).isEqualTo(401);
        assertThat(RestCaller.by(null).get("/v1/openapi").statusCode()).isEqualTo(401);
    }

    @Test
    void doesNotTakeTheCookieOfABrowser() throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.signIn("admin", ConsoleBrowser.ADMIN_PASSWORD);

        assertThat(browser.get("api/v1/whoami").statusCode()).isEqualTo(401);
    }

    @Test
    void takesNameAndPassword() throws Exception {
        String pair = "admin:" + ConsoleBrowser.ADMIN_PASSWORD;
        HttpResponse<String> answer = RestCaller.by(
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes()))
                .get("/v1/whoami");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("name").text()).isEqualTo("admin");
        assertThat(json(answer).get("permissions").toString()).contains("MANAGE_USERS");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /v1/whoami | | A E U V",
                "GET | /v1/openapi | | A E U V",
                "GET | /v1/health | | A E U V",
                "GET | /v1/prompts | | A E U V",
                "GET | /v1/prompts/export | | A E U V",
                "PUT | /v1/prompts/no/such/tags | {\"tags\": []} | A E",
                "DELETE | /v1/prompts/no/such | | A E",
                "PUT | /v1/prompts/no/such/labels/production | {\"version\": 1} | A E",
                "DELETE | /v1/prompts/no/such/labels/production | | A E",
                "GET | /v1/archived-prompts | | A E U V",
                "GET | /v1/archived-prompts/none | | A E U V",
                "GET | /v1/archived-prompts/none/versions | | A E U V",
                "POST | /v1/archived-prompts/none/return | | A E",
                "GET | /v1/keys | | A U",
                "GET | /v1/keys/none | | A U",
                "POST | /v1/keys | {\"name\": \"x\", \"secret\": \"not one\"} | A",
                "GET | /v1/usage/calls | | A E U V",
                "GET | /v1/usage/sums | | A E U V",
                "GET | /v1/usage/groups | | A E U V",
                "GET | /v1/usage/series | | A E U V",
                "GET | /v1/usage/export | | A U",
                "GET | /v1/usage/reconciliation | | A E U V",
                "GET | /v1/usage/reconciliation/export | | A U",
                "GET | /v1/audit | | A U",
                "GET | /v1/audit/head | | A U",
                "GET | /v1/audit/rows/none | | A U",
                "GET | /v1/audit/export | | A U",
                "POST | /v1/audit/verification | {} | A U",
                "GET | /v1/prices | | A E U V",
                "GET | /v1/budgets | | A E U V",
                "GET | /v1/limits | | A E U V",
                "GET | /v1/limits/caps | | A E U V",
                "GET | /v1/limits/caps/none | | A E U V",
                "POST | /v1/limits/caps | {\"key_id\": \"\"} | A",
                "GET | /v1/alerts/channels | | A U",
                "GET | /v1/alerts/channels/none | | A U",
                "POST | /v1/alerts/channels/none/test | | A U",
                "GET | /v1/alerts/deliveries | | A U",
                "GET | /v1/alerts/deliveries/none | | A U",
                "GET | /v1/conversations | | A U",
                "GET | /v1/conversations/export | | A U",
                "GET | /v1/conversations/none | | A U",
                "GET | /v1/conversations/none/turns | | A U",
                "DELETE | /v1/conversations/none | | A",
                "GET | /v1/persons/memories | | A U",
                "GET | /v1/persons/notes?application=none&principal=none | | A U",
                "DELETE | /v1/persons/notes?application=none&principal=none&path=/memories | | A",
                "GET | /v1/persons/stored?principal=none | | A",
                "POST | /v1/persons/forget | {\"principal\": \"\"} | A",
                "GET | /v1/batches?cursor=a.b | | A U",
                "GET | /v1/batches/a.b | | A U",
                "GET | /v1/batches/a.b/use | | A U",
                "GET | /v1/batches/a.b/results | | A U",
                "POST | /v1/batches/a.b/cancel | | A",
                "DELETE | /v1/batches/a.b | | A",
                "GET | /v1/users | | A U",
                "GET | /v1/users/none | | A U",
                "POST | /v1/users | {\"name\": \"\", \"roles\": []} | A",
                "GET | /v1/users/none/tokens | | A U",
                "DELETE | /v1/users/none/tokens/none | | A U"
            })
    void asksForPermissions(String method, String path, String body, String roles) throws Exception {
        for (String role : List.of("ADMINISTRATOR", "EDITOR", "AUDITOR", "VIEWER")) {
            String letter = role.equals("AUDITOR") ? "U" : role.substring(0, 1);
            HttpResponse<String> answer = caller(role).send(method, path, body == null ? "" : body);
            if (roles.contains(letter)) {
                assertThat(answer.statusCode()).as(role + ": " + answer.body()).isNotIn(401, 403, 405, 406, 415, 500);
            } else {
                assertProblem(answer, 403, "not-allowed");
            }
        }
    }

    @Test
    void refusesChangesOfBudgetsAndPricesToAllButAdministrators() throws Exception {
        String price = "{\"model\": \"m-refused\", \"tiers\": [{\"above\": 0, \"rates\": {\"input\": 1}}]}";
        for (String role : List.of("EDITOR", "AUDITOR", "VIEWER")) {
            assertProblem(caller(role).send("POST", "/v1/budgets", BUDGET), 403, "not-allowed");
            assertProblem(caller(role).send("POST", "/v1/prices", price), 403, "not-allowed");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": | body",
                "[] | body",
                "null | body",
                "{} {} | body",
                "{\"name\": \"b\", \"colour\": 1} | colour",
                "{\"name\": \"b\"} | scope",
                "{\"name\": \"b\", \"scope\": \"all\"} | scope",
                "{\"name\": \"\", \"scope\": \"ALL\", \"unit\": \"MONEY\", \"amount\": 5, \"window\": \"DAY\", \"action\": \"BLOCK\"} | name",
                "{\"name\": \"b\", \"scope\": \"ALL\", \"unit\": \"MONEY\", \"amount\": -5, \"window\": \"DAY\", \"action\": \"BLOCK\"} | amount",
                "{\"name\": \"b\", \"scope\": \"ALL\", \"unit\": \"MONEY\", \"amount\": 1e308, \"window\": \"DAY\", \"action\": \"BLOCK\"} | amount",
                "{\"name\": \"b\", \"scope\": \"ALL\", \"unit\": \"MONEY\", \"amount\": NaN, \"window\": \"DAY\", \"action\": \"BLOCK\"} | body"
            })
    void namesWhatIsWrongWithABody(String body, String field) throws Exception {
        HttpResponse<String> answer = caller("ADMINISTRATOR").send("POST", "/v1/budgets", body);

        assertProblem(answer, 400, "invalid-value");
        assertThat(json(answer).get("field").text()).isEqualTo(field);
        assertThat(json(answer).get("detail").text()).startsWith(field);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/usage/calls?limit=0, limit",
        "/v1/usage/calls?limit=many, limit",
        "/v1/usage/calls?from=yesterday, from",
        "/v1/usage/calls?from=0000-01-01T00:00:00Z, from",
        "/v1/usage/calls?from=2026-01-01T00:00:00Z&to=9999-12-31T00:00:00Z, to",
        "/v1/usage/calls?cursor=%27%20or%201=1, cursor",
        "/v1/usage/calls?outcome=LOST, outcome",
        "/v1/usage/calls?model=a%00b, model",
        "/v1/usage/calls?modle=claude, modle",
        "/v1/usage/calls?model=a&model=b, model",
        "/v1/usage/sums?zone=Mars/Base, zone",
        "/v1/usage/groups?grouping=model, grouping",
        "/v1/usage/groups?top=0, top",
        "/v1/usage/export?format=xls, format",
        "/v1/usage/reconciliation?first=yesterday, first",
        "/v1/usage/reconciliation?first=2026-11-02&last=2026-11-01, last",
        "/v1/usage/reconciliation?last=%2B999999999-12-31, last",
        "/v1/usage/reconciliation?last=0000-01-01, first",
        "/v1/audit?outcome=MAYBE, outcome",
        "/v1/audit?limit=501, limit",
        "/v1/audit?from=0000-01-01T00:00:00Z, from",
        "/v1/alerts/deliveries?limit=501, limit",
        "/v1/alerts/deliveries?kind=key.invalid, kind",
        "/v1/alerts/deliveries?to=9999-12-31T00:00:00Z, to",
        "/v1/batches?limit=1001, limit",
        "/v1/batches?cursor=%27%20or%201=1, cursor",
        "/v1/batches/a.b, id",
        "/v1/conversations?cursor=%27%20or%201=1, cursor",
        "/v1/conversations?to=9999-12-31T00:00:00Z, to",
        "/v1/conversations/none/turns?cursor=0, cursor",
        "/v1/persons/memories?cursor=nowhere, cursor",
        "/v1/persons/notes?application=claims, principal",
        "/v1/persons/stored?principal=%20, principal",
        "/v1/prompts?search=x&label=NO%20LABEL, label",
        "/v1/prompts?archived=true, archived"
    })
    void namesWhatIsWrongWithAParameter(String path, String field) throws Exception {
        HttpResponse<String> answer = caller("ADMINISTRATOR").get(path);

        assertProblem(answer, 400, "invalid-value");
        assertThat(json(answer).get("field").text()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/", "/v2/keys", "/v1/key", "/v1/budgets/a/b/c", "/v1/openapi.json"})
    void hasNoPagesOfTheConsoleBelowItsPath(String path) throws Exception {
        assertProblem(caller("ADMINISTRATOR").get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/prompts/../../../WEB-INF/web.xml",
                "/v1/prompts/..%2f..%2fetc%2fpasswd",
                "/v1/prompts/%2e%2e/%2e%2e/keys",
                "/v1/prompts/a;b=c/versions",
                "/v1/prompts/%00",
                "/v1/keys/%00",
                "/v1/prompts/%5c%5cserver",
                "/v1/keys/..%5c..",
                "/v1/prompts/%F0%9F%98%80/versions/1"
            })
    void isNotLedAstrayByPaths(String path) throws Exception {
        HttpResponse<String> answer = caller("AUDITOR").get(path); // who may read all there is

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "web-app", "root:");
    }

    @Test
    void refusesOtherMethodsAndForms() throws Exception {
        RestCaller admin = caller("ADMINISTRATOR");

        assertProblem(admin.send("PATCH", "/v1/budgets", "{}"), 405, "method-not-allowed");
        assertProblem(
                admin.ask("POST", "/v1/budgets", BodyPublishers.ofString("<x/>"), "Content-Type", "text/xml"),
                415,
                "unsupported-media-type");
        assertProblem(admin.get("/v1/budgets", "Accept", "text/html"), 406, "not-acceptable");
        assertProblem(
                admin.ask(
                        "POST",
                        "/v1/budgets",
                        BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC3}),
                        "Content-Type",
                        "application/json"),
                400,
                "invalid-value");
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        String large = "{\"name\": \"" + "x".repeat(10 * 1024 * 1024 - 20) + "\"}";

        HttpResponse<String> answer = caller("ADMINISTRATOR").send("POST", "/v1/budgets", large);

        assertProblem(answer, 413, "too-large");
        assertThat(caller("ADMINISTRATOR").get("/v1/budgets").statusCode()).isEqualTo(200);
    }

    @Test
    void readsNoDeeperThanIsGood() throws Exception {
        String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);

        assertProblem(caller("ADMINISTRATOR").send("POST", "/v1/budgets", deep), 400, "invalid-value");
    }

    @Test
    void showsItsDocumentToThoseWhoAreSignedInAlone() throws Exception {
        HttpResponse<String> document = caller("VIEWER").get("/v1/openapi");

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(json(document).get("paths").members().keySet()).contains("/api/v1/budgets/{id}");
        assertThat(RestCaller.anything("/openapi").body()).doesNotContain("budgets");
    }

    private static RestCaller caller(String role) throws Exception {
        RestCaller known = CALLERS.get(role);
        if (known == null) {
            known = RestCaller.with(RestApiIT.class, role);
            CALLERS.put(role, known);
        }
        return known;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .hasValueSatisfying(form -> assertThat(form).startsWith(PROBLEM));
        assertThat(json(answer).get("type").text()).isEqualTo("urn:chancery:problem:" + type);
        assertThat(json(answer).get("status").number(-1)).isEqualTo(status);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "RESTEASY");
    }
}
