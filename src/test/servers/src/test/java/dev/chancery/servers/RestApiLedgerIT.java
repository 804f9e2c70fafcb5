package dev.chancery.servers;

import static dev.chancery.servers.RestCaller.etag;
import static dev.chancery.servers.RestCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.json.Json;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What scripts do with prompts, keys, usage, audit, prices and budgets over REST. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class RestApiLedgerIT {
    private static RestCaller admin;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Deployment(testable = false)
    static EnterpriseArchive chancery() {
        return ChanceryEar.beside(TestWar.of(
                RestApiLedgerIT.class, UsersDoor.class, RestApplication.class, ClaimsResource.class, ClaimsDesk.class));
    }

    @BeforeEach
    void signIn() throws Exception {
        if (admin == null) {
            admin = RestCaller.with(RestApiLedgerIT.class, "ADMINISTRATOR");
        }
    }

    @Test
    void keepsPromptsInVersions() throws Exception {
        String path = "/v1/prompts/rest " + unique + "/triage";
        String place = path.replace(" ", "%20");
        assertThat(admin.get(place).statusCode()).isEqualTo(404);
        assertThat(put(place, "one").statusCode()).as("without If-Match").isEqualTo(428);

        HttpResponse<String> first = put(place, "one", "If-None-Match", "*");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/triage/versions/1"));
        assertThat(put(place, "again", "If-None-Match", "*").statusCode()).isEqualTo(412);

        HttpResponse<String> second = put(place, "two", "If-Match", etag(first));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertThat(put(place, "late", "If-Match", etag(first)).statusCode()).isEqualTo(412);

        HttpResponse<String> latest = admin.get(place + "/versions/latest");
        assertThat(json(latest).get("version").number(-1)).isEqualTo(2);
        assertThat(json(latest).get("body").toString()).contains("two {{letter}}");
        assertThat(etag(latest)).isEqualTo("\"2\"");
        assertThat(admin.get(place + "/versions/latest", "If-None-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(json(admin.get(place + "/versions")).get("items").items()).hasSize(2);
        assertThat(admin.get(place + "/versions/9").statusCode()).isEqualTo(404);
        assertThat(json(admin.get(place)).get("latest").number(-1)).isEqualTo(2);
    }

    @Test
    void movesLabels() throws Exception {
        String place = "/v1/prompts/rest-" + unique + "/labelled";
        put(place, "two", "If-Match", etag(put(place, "one", "If-None-Match", "*")));

        assertThat(admin.send("PUT", place + "/labels/production", "{\"version\": 1}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> moved = admin.send("PUT", place + "/labels/production", "{\"version\": 2}");
        assertThat(json(moved).get("before").number(-1)).isEqualTo(1);
        assertThat(json(admin.get(place + "/versions/production"))
                        .get("version")
                        .number(-1))
                .isEqualTo(2);
        String rollback = place + "/labels/production/rollback";
        assertThat(admin.send("POST", rollback, "").statusCode()).isEqualTo(428);
        assertThat(admin.send("POST", rollback, "", "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        Json back = json(admin.send("POST", rollback, "", "If-Match", "\"2\""));
        assertThat(back.get("version").number(-1)).isEqualTo(1);
        Json split = json(admin.send("PUT", place + "/labels/production", "{\"version\": 2, \"share\": 10}"));
        assertThat(split.get("canary").number(-1)).isEqualTo(2);

        assertThat(admin.send("DELETE", place + "/labels/production", "").statusCode())
                .isEqualTo(204);
        assertThat(admin.send("DELETE", place + "/labels/production", "").statusCode())
                .isEqualTo(404);
        assertThat(admin.get(place + "/versions/production").statusCode()).isEqualTo(404);
        assertThat(admin.send("PUT", place + "/labels/latest", "{\"version\": 1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.send("DELETE", place, "").statusCode()).isEqualTo(204);
        assertThat(admin.get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void bringsArchivedPromptsBack() throws Exception {
        String name = "rest-" + unique + "/archived";
        String place = "/v1/prompts/" + name;
        put(place, "one", "If-None-Match", "*");
        admin.send("PUT", place + "/labels/production", "{\"version\": 1}");
        assertThat(admin.send("DELETE", place, "").statusCode()).isEqualTo(204);

        Json archived = json(admin.get("/v1/archived-prompts")).get("items").items().stream()
                .filter(each -> each.get("prompt").get("name").text().equals(name))
                .findFirst()
                .orElseThrow();
        String found = "/v1/archived-prompts/" + archived.get("id").text();
        assertThat(json(admin.get(found)).get("prompt").get("latest").number(-1))
                .isEqualTo(1);
        assertThat(json(admin.get(found + "/versions")).get("items").items()).hasSize(1);

        put(place, "another", "If-None-Match", "*");
        assertThat(admin.send("POST", found + "/return", "").statusCode()).isEqualTo(409);
        assertThat(admin.send("DELETE", place, "").statusCode()).isEqualTo(204);
        assertThat(admin.send("POST", found + "/return", "").statusCode()).isEqualTo(200);
        assertThat(json(admin.get(place + "/versions/production")).get("body").toString())
                .contains("one {{letter}}");
        assertThat(admin.send("POST", found + "/return", "").statusCode()).isEqualTo(404);
    }

    @Test
    void letsOneOfTwoWritersWin() throws Exception {
        String place = "/v1/prompts/rest-" + unique + "/contested";
        String read = etag(put(place, "one", "If-None-Match", "*"));

        List<Integer> statuses =
                together(() -> put(place, "mine", "If-Match", read).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 412);
        assertThat(json(admin.get(place + "/versions")).get("items").items()).hasSize(2);

        HttpResponse<String> added = admin.send("POST", "/v1/budgets", budget("race " + unique, "5"));
        String budget = "/v1/budgets/" + json(added).get("id").text();
        assertThat(together(() -> admin.send("PUT", budget, budget("race " + unique, "6"), "If-Match", etag(added))
                        .statusCode()))
                .containsExactlyInAnyOrder(200, 412);
        assertThat(admin.send("DELETE", budget, "", "If-Match", "*").statusCode())
                .isEqualTo(204);
    }

    @Test
    void listsPromptsByPages() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            put("/v1/prompts/page-" + unique + "/" + name, name + unique, "If-None-Match", "*");
        }
        String found = "/v1/prompts?search=page-" + unique + "&limit=2";

        HttpResponse<String> first = admin.get(found);
        assertThat(json(first).get("items").items()).hasSize(2);
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).startsWith("</chancery/api/v1/prompts?").endsWith(">; rel=\"next\"");
        String next = link.substring("</chancery/api".length(), link.indexOf('>'));
        HttpResponse<String> second = admin.get(next);

        assertThat(json(second).get("items").at(0).get("name").text()).isEqualTo("page-" + unique + "/c");
        assertThat(second.headers().firstValue("Link")).isEmpty();
        assertThat(json(second).get("next").isAbsent()).isTrue();
    }

    @Test
    void importsAndExportsFiles() throws Exception {
        String name = "file-" + unique + "/letter";
        byte[] archive = zip("../../../etc/" + unique + ".yaml", """
                name: %s
                kind: chat
                tags: []
                labels: [production]
                message: from a file
                body:
                  model: claude-sonnet-5-5
                  max_tokens: 100
                  messages:
                    - role: user
                      content: "Answer: {{letter}}"
                """.formatted(name));

        Json plan = json(importFile("?dryRun=true&labels=true", archive, "application/zip"));
        assertThat(plan.get("changes").number(-1)).as(plan.toString()).isEqualTo(1);
        assertThat(plan.get("steps").at(0).get("action").text()).isEqualTo("NEW_PROMPT");
        assertThat(admin.get("/v1/prompts/" + name).statusCode()).isEqualTo(404);

        Json done = json(importFile("?dryRun=false&labels=true", archive, "application/zip"));
        assertThat(done.get("steps").at(0).get("done").isTrue())
                .as(done.toString())
                .isTrue();
        assertThat(json(admin.get("/v1/prompts/" + name + "/versions/production"))
                        .get("version")
                        .number(-1))
                .isEqualTo(1);

        HttpResponse<String> file = admin.get("/v1/prompts/export?name=" + name);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/yaml"));
        assertThat(file.body()).contains("name: " + name, "Answer: {{letter}}");
        Json same = json(importFile("?dryRun=true", file.body().getBytes(StandardCharsets.UTF_8), "application/yaml"));
        assertThat(same.get("changes").number(-1)).isZero();
        assertThat(admin.get("/v1/prompts/export").body()).startsWith("PK");
        assertThat(importFile("?dryRun=true", "no zip".getBytes(StandardCharsets.UTF_8), "application/zip")
                        .statusCode())
                .isEqualTo(400);
        assertThat(json(importFile("", archive, "application/zip")).get("field").text())
                .isEqualTo("dryRun");
    }

    @Test
    void takesSecretsInAndGivesNoneOut() throws Exception {
        String secret = "sk-ant-api03-" + UUID.randomUUID();
        String again = "sk-ant-api03-" + UUID.randomUUID();
        String token = UUID.randomUUID().toString();
        String request = "{\"name\": \"rest-%s\", \"secret\": \" %s \"}".formatted(unique, secret);

        HttpResponse<String> added = admin.send("POST", "/v1/keys", request, "Idempotency-Key", token);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(json(added).get("trimmed").isTrue()).isTrue();
        HttpResponse<String> twice = admin.send("POST", "/v1/keys", request, "Idempotency-Key", token);
        String id = json(added).get("key").get("id").text();
        assertThat(json(twice).get("key").get("id").text()).isEqualTo(id);
        String place = "/v1/keys/" + id;
        String steps = place + "/secrets/" + json(added).get("secret_id").text();

        assertThat(admin.send("POST", steps + "/activation", "{}").statusCode())
                .as("not verified yet")
                .isEqualTo(409);
        HttpResponse<String> verified = admin.send("POST", steps + "/verification", "");
        assertThat(verified.body()).contains("\"accepted\":true");
        HttpResponse<String> active = admin.send("POST", steps + "/activation", "");
        assertThat(json(active).get("state").text()).isEqualTo("ACTIVE");
        HttpResponse<String> rotated = admin.send(
                "POST", place + "/rotation", "{\"secret\": \"%s\", \"grace\": \"HALF_HOUR\"}".formatted(again));
        assertThat(rotated.statusCode()).as(rotated.body()).isEqualTo(200);
        assertThat(json(rotated).get("secrets").items()).hasSize(2);
        HttpResponse<String> retired = admin.send("POST", place + "/retirement", "{}");
        assertThat(retired.statusCode()).isEqualTo(200);

        for (HttpResponse<String> answer :
                List.of(added, twice, verified, active, rotated, retired, admin.get("/v1/keys"))) {
            assertThat(answer.body()).doesNotContain(secret, again);
        }
        assertThat(admin.get("/v1/audit/export").body()).contains(id).doesNotContain(secret, again);
        assertThat(admin.send("POST", "/v1/keys", "{\"name\": \"x\", \"secret\": \"two words\"}")
                        .body())
                .contains("\"field\":\"secret\"")
                .doesNotContain("two words");
    }

    @Test
    void changesWhatIsSaidOfAKey() throws Exception {
        String secret = "sk-ant-api03-" + UUID.randomUUID();
        HttpResponse<String> added =
                admin.send("POST", "/v1/keys", "{\"name\": \"said-%s\", \"secret\": \"%s\"}".formatted(unique, secret));
        String place = "/v1/keys/" + json(added).get("key").get("id").text();

        Json renamed = json(admin.send("PUT", place + "/name", "{\"name\": \"eu-%s\"}".formatted(unique)));
        assertThat(renamed.get("name").text()).isEqualTo("eu-" + unique);
        Json due = json(admin.send("PUT", place + "/policy", "{\"policy\": \"days:90\"}"));
        assertThat(due.get("policy").text()).isEqualTo("days:90");
        Json limited = json(admin.send("PUT", place + "/models", "{\"models\": [\"claude-haiku-*\"]}"));
        assertThat(limited.get("models").at(0).text()).isEqualTo("claude-haiku-*");
        assertThat(json(admin.send("PUT", place + "/policy", "{\"policy\": \"days:0\"}"))
                        .get("field")
                        .text())
                .isEqualTo("days");
        assertThat(admin.send("PUT", "/v1/keys/none/name", "{\"name\": \"x\"}").statusCode())
                .isEqualTo(404);

        assertThat(admin.send("DELETE", place, "").statusCode()).isEqualTo(204);
        assertThat(admin.send("PUT", place + "/name", "{\"name\": \"late\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void showsCallsAndSums() throws Exception {
        String from = Instant.now().minus(1, ChronoUnit.HOURS).toString();
        for (int i = 0; i < 3; i++) {
            RestCaller.plain("/RestApiLedgerIT/api/claims/summary?letter=" + unique);
        }

        HttpResponse<String> page = admin.get("/v1/usage/calls?limit=1&outcome=SUCCEEDED&from=" + from);
        Json call = json(page).get("items").at(0);
        assertThat(call.get("cost_usd").decimal(0)).isPositive();
        String second = page.headers().firstValue("Link").orElseThrow();
        HttpResponse<String> next = admin.get(second.substring("</chancery/api".length(), second.indexOf('>')));
        assertThat(json(next).get("items").at(0).get("id").text())
                .isNotEqualTo(call.get("id").text());

        Json detail = json(admin.get("/v1/usage/calls/" + call.get("id").text()));
        assertThat(detail.get("attempt").get("id").text())
                .isEqualTo(call.get("id").text());
        assertThat(detail.get("ladder").items()).isNotEmpty();

        HttpResponse<String> export = admin.get("/v1/usage/export?format=ndjson&from=" + from);
        String line = export.body().lines().findFirst().orElseThrow();
        assertThat(List.copyOf(Json.parse(line).members().keySet()))
                .isEqualTo(List.copyOf(call.members().keySet()));
        assertThat(export.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"usage.ndjson\"");

        Json sums = json(admin.get("/v1/usage/sums?zone=Asia/Kathmandu&from=" + from));
        assertThat(sums.get("use").get("requests").number(-1)).isGreaterThanOrEqualTo(3);
        assertThat(json(admin.get("/v1/usage/groups?grouping=MODEL"))
                        .get("items")
                        .items())
                .isNotEmpty();
        assertThat(json(admin.get("/v1/usage/series?grouping=MODEL"))
                        .get("items")
                        .items())
                .isNotEmpty();
        assertThat(admin.get("/v1/usage/calls/none").statusCode()).isEqualTo(404);
    }

    @Test
    void readsAndVerifiesTheAuditTrail() throws Exception {
        String formula = "=HYPERLINK-" + unique;
        assertThat(admin.send("DELETE", "/v1/prompts/" + formula, "").statusCode())
                .isEqualTo(404);

        Json rows = json(admin.get("/v1/audit?actor=" + admin.name() + "&resourceId=" + formula));
        Json row = rows.get("items").at(0);
        assertThat(row.get("action").text()).isEqualTo("prompt.archive");
        assertThat(row.get("outcome").text()).isEqualTo("FAILED");
        assertThat(json(admin.get("/v1/audit/rows/" + row.get("id").text()))
                        .get("source")
                        .text())
                .isEqualTo("127.0.0.1");

        String csv =
                admin.get("/v1/audit/export?format=csv&resourceId=" + formula).body();
        assertThat(csv).startsWith("\uFEFF").contains("'" + formula).doesNotContain("," + formula);

        Json verified = json(admin.send("POST", "/v1/audit/verification", ""));
        assertThat(verified.get("intact").isTrue()).isTrue();
        String anchor = json(admin.get("/v1/audit/head")).get("anchor").text();
        assertThat(json(admin.send("POST", "/v1/audit/verification", "{\"anchor\": \"" + anchor + "\"}"))
                        .get("intact")
                        .isTrue())
                .isTrue();
        assertThat(json(admin.send("POST", "/v1/audit/verification", "{\"anchor\": \"nonsense\"}"))
                        .get("field")
                        .text())
                .isEqualTo("anchor");
    }

    @Test
    void editsPrices() throws Exception {
        String price = """
                {"model": "rest-%s", "from": "2027-01-01T00:00:00Z",
                 "tiers": [{"above": 0, "rates": {"input": 0.25, "output": 1.25, "cache_write_5m": 0.3125}}]}""".formatted(unique);
        HttpResponse<String> added = admin.send("POST", "/v1/prices", price);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String place = "/v1/prices/" + json(added).get("id").text();
        assertThat(admin.get(place).body()).contains("\"cache_write_5m\":0.3125", "\"cache_read\":null");
        assertThat(admin.send("POST", "/v1/prices", price).statusCode())
                .as("beside another")
                .isEqualTo(400);

        HttpResponse<String> ended =
                admin.send("POST", place + "/end", "{\"to\": \"2027-06-01T00:00:00Z\"}", "If-Match", etag(added));
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(admin.send("PUT", place, price, "If-Match", etag(added)).statusCode())
                .isEqualTo(412);
        assertThat(admin.send("PUT", place, price, "If-Match", etag(ended)).statusCode())
                .isEqualTo(200);
        assertThat(admin.send("DELETE", place, "").statusCode()).isEqualTo(428);
        assertThat(admin.send("DELETE", place, "", "If-Match", "*").statusCode())
                .isEqualTo(204);
        assertThat(admin.get(place).statusCode()).isEqualTo(404);
        assertThat(json(admin.get("/v1/prices")).get("items").items()).isNotEmpty();
    }

    @Test
    void editsBudgets() throws Exception {
        HttpResponse<String> added = admin.send("POST", "/v1/budgets", budget("rest " + unique, "12.50"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).contains("\"amount\":12.5,");
        String place = "/v1/budgets/" + json(added).get("id").text();

        HttpResponse<String> raised = admin.send(
                "POST",
                place + "/raise",
                "{\"amount\": 7.5, \"until\": \"%s\", \"reason\": \"storm\"}"
                        .formatted(Instant.now().plus(1, ChronoUnit.DAYS)),
                "If-Match",
                etag(added));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(200);
        assertThat(json(raised).get("limit").number(-1)).isEqualTo(20);
        assertThat(admin.send("PUT", place, budget("rest " + unique, "1"), "If-Match", etag(added))
                        .statusCode())
                .isEqualTo(412);
        assertThat(json(admin.get(place + "/days")).get("days").isArray()).isTrue();
        assertThat(admin.send("DELETE", place, "", "If-Match", etag(raised)).statusCode())
                .isEqualTo(204);
        assertThat(admin.get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void setsCaps() throws Exception {
        String cap = "{\"key_id\": \"rest-%s\", \"model_class\": \"opus-5\", \"requests\": 100}".formatted(unique);
        HttpResponse<String> added = admin.send("POST", "/v1/limits/caps", cap);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(admin.send("POST", "/v1/limits/caps", cap).statusCode()).isEqualTo(409);
        String place = "/v1/limits/caps/" + json(added).get("id").text();
        assertThat(etag(admin.get(place))).isEqualTo(etag(added));

        HttpResponse<String> changed = admin.send("PUT", place, "{\"output_tokens\": 4000}", "If-Match", etag(added));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("requests").number(-1)).isZero();
        assertThat(admin.send("PUT", place, "{}", "If-Match", etag(added)).statusCode())
                .isEqualTo(412);
        assertThat(json(admin.send("PUT", place, "{\"input_tokens\": -1}", "If-Match", "*"))
                        .get("field")
                        .text())
                .isEqualTo("input_tokens");
        assertThat(json(admin.get("/v1/limits")).get("items").isArray()).isTrue();
        assertThat(admin.send("DELETE", place, "", "If-Match", etag(changed)).statusCode())
                .isEqualTo(204);
        assertThat(admin.get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void managesChannelsOfAlerts() throws Exception {
        String channel = "{\"name\": \"mail-%s\", \"recipients\": \"team@example.com\", \"kinds\": [\"KEY_INVALID\"]}"
                .formatted(unique);
        HttpResponse<String> added = admin.send("POST", "/v1/alerts/channels", channel);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(admin.send("POST", "/v1/alerts/channels", channel).statusCode())
                .isEqualTo(409);
        String place = "/v1/alerts/channels/" + json(added).get("id").text();
        assertThat(etag(admin.get(place))).isEqualTo(etag(added));

        String off = "{\"name\": \"mail-%s\", \"enabled\": false}".formatted(unique);
        HttpResponse<String> changed = admin.send("PUT", place, off, "If-Match", etag(added));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("address").text()).isEqualTo("team@example.com");
        assertThat(json(changed).get("enabled").isTrue()).isFalse();
        assertThat(admin.send("PUT", place, off, "If-Match", etag(added)).statusCode())
                .isEqualTo(412);
        assertThat(json(admin.send(
                                "POST",
                                "/v1/alerts/channels",
                                "{\"name\": \"hook\", \"url\": \"ftp://hidden.example.com\"}"))
                        .get("field")
                        .text())
                .isEqualTo("url");
        assertThat(json(admin.send("POST", "/v1/alerts/channels", "{\"name\": \"none\"}"))
                        .get("field")
                        .text())
                .isEqualTo("url");
        String told = "/v1/alerts/deliveries?channel=" + json(added).get("id").text();
        assertThat(json(admin.get(told)).get("items").items())
                .as("nothing was told to it")
                .isEmpty();
        assertThat(admin.send("DELETE", place, "", "If-Match", etag(changed)).statusCode())
                .isEqualTo(204);
        assertThat(admin.get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsPersons() throws Exception {
        String name = "person/" + unique;
        String whose = "principal=person%2F" + unique;
        Json listed = json(admin.get("/v1/conversations?" + whose));
        assertThat(listed.get("items").items()).isEmpty();
        assertThat(listed.get("next").isAbsent()).isTrue();
        assertThat(json(admin.get("/v1/persons/memories?" + whose)).get("items").items())
                .isEmpty();
        HttpResponse<String> exported = admin.get("/v1/conversations/export?" + whose);
        assertThat(exported.statusCode()).as(exported.body()).isEqualTo(200);
        assertThat(exported.body()).isEmpty();

        assertThat(json(admin.get("/v1/persons/stored?" + whose)).get("turns").number(-1))
                .isZero();
        HttpResponse<String> forgotten = admin.send("POST", "/v1/persons/forget", "{\"principal\": \"" + name + "\"}");
        assertThat(forgotten.statusCode()).as(forgotten.body()).isEqualTo(200);
        assertThat(json(forgotten).get("conversations").number(-1)).isZero();
        Json audited = json(admin.get("/v1/audit?action=person.forget&resourceId=person%2F" + unique));
        assertThat(audited.get("items").items()).hasSize(1);
    }

    @Test
    void looksAfterBatches() throws Exception {
        String ended = SentBatch.taking(0);
        String running = SentBatch.taking(3_600_000);

        HttpResponse<String> page = admin.get("/v1/batches?limit=1");
        assertThat(json(page).get("items").at(0).get("id").text())
                .as(page.body())
                .isEqualTo(running);
        Json next = json(
                admin.get("/v1/batches?limit=1&cursor=" + json(page).get("next").text()));
        assertThat(next.get("items").at(0).get("id").text()).isEqualTo(ended);
        assertThat(next.get("items").at(0).get("errored").number(-1)).isEqualTo(1);

        HttpResponse<String> results = admin.get("/v1/batches/" + ended + "/results");
        assertThat(results.statusCode()).as(results.body()).isEqualTo(200);
        assertThat(results.body().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("sound") && line.contains("succeeded"))
                .anyMatch(line -> line.contains("refused") && line.contains("errored"));
        Json use = json(admin.get("/v1/batches/" + ended + "/use")).get("items").at(0);
        assertThat(use.get("requests").number(-1)).isEqualTo(1);
        assertThat(use.get("output_tokens").number(-1)).isPositive();
        assertThat(use.get("cost_usd").isAbsent()).isFalse();
        assertThat(admin.get("/v1/batches/" + running + "/results").statusCode())
                .isEqualTo(409);
        assertThat(admin.send("DELETE", "/v1/batches/" + running, "").statusCode())
                .isEqualTo(409);

        HttpResponse<String> stopped = admin.send("POST", "/v1/batches/" + running + "/cancel", "");
        assertThat(json(stopped).get("state").text()).as(stopped.body()).isEqualTo("CANCELING");
        assertThat(admin.send("DELETE", "/v1/batches/" + ended, "").statusCode())
                .isEqualTo(204);
        assertThat(admin.get("/v1/batches/" + ended).statusCode()).isEqualTo(404);
        assertThat(admin.send("DELETE", "/v1/batches/" + ended, "").statusCode())
                .isEqualTo(409);
        assertThat(json(admin.get("/v1/audit?resourceId=" + ended)).get("items").items())
                .extracting(row ->
                        row.get("action").text() + " " + row.get("outcome").text())
                .containsExactly("batch.delete FAILED", "batch.delete DONE", "batch.export-results DONE");
    }

    @Test
    void administersUsers() throws Exception {
        String name = "user-" + unique;
        String user = "{\"name\": \"%s\", \"roles\": [\"VIEWER\"]}".formatted(name);
        HttpResponse<String> added = admin.send("POST", "/v1/users", user);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String password = json(added).get("one_time_password").text();
        assertThat(admin.send("POST", "/v1/users", user).statusCode()).isEqualTo(409);
        String place = "/v1/users/" + json(added).get("user").get("id").text();
        assertThat(etag(admin.get(place))).isEqualTo(etag(added));

        HttpResponse<String> changed = admin.send("PUT", place, "{\"roles\": [\"EDITOR\"]}", "If-Match", etag(added));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("roles").at(0).text()).isEqualTo("EDITOR");
        assertThat(admin.send("POST", place + "/disable", "", "If-Match", etag(added))
                        .statusCode())
                .isEqualTo(412);
        Json disabled = json(admin.send("POST", place + "/disable", "", "If-Match", etag(changed)));
        assertThat(disabled.get("enabled").isTrue()).isFalse();
        assertThat(json(admin.send("POST", place + "/enable", "", "If-Match", "*"))
                        .get("enabled")
                        .isTrue())
                .isTrue();
        assertThat(admin.send("POST", place + "/end-sessions", "", "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> reset = admin.send("POST", place + "/reset-password", "", "If-Match", "*");
        assertThat(json(reset).get("one_time_password").text()).isNotEmpty().isNotEqualTo(password);
        assertThat(json(admin.get(place + "/tokens")).get("items").items()).isEmpty();

        assertThat(admin.get("/v1/users").body()).contains(name).doesNotContain(password);
        assertThat(admin.get("/v1/audit/export").body()).contains(name).doesNotContain(password);
        assertThat(admin.send("DELETE", place, "").statusCode()).isEqualTo(428);
        assertThat(admin.send("DELETE", place, "", "If-Match", "*").statusCode())
                .isEqualTo(204);
        assertThat(admin.get(place).statusCode()).isEqualTo(404);
    }

    @Test
    void saysHowItIs() throws Exception {
        Json health = json(admin.get("/v1/health"));

        assertThat(health.get("level").text()).isIn("OK", "WARNING");
        assertThat(health.get("parts").toString()).contains("audit");
        assertThat(health.get("nodes").toString()).contains("\"self\":true", "\"prompts\":\"");
    }

    private static HttpResponse<String> put(String place, String text, String... headers) throws Exception {
        String body = """
                {"message": "%s", "body": {"model": "claude-sonnet-5-5", "max_tokens": 50,
                 "messages": [{"role": "user", "content": "%s {{letter}}"}]}}""".formatted(text, text);
        return admin.send("PUT", place + "/versions", body, headers);
    }

    private static String budget(String name, String amount) {
        return """
                {"name": "%s", "scope": "APPLICATION", "value": "nobody", "unit": "MONEY", "amount": %s,
                 "window": "MONTH", "zone": "Europe/Berlin", "action": "NOTIFY"}""".formatted(name, amount);
    }

    private static HttpResponse<String> importFile(String query, byte[] file, String type) throws Exception {
        return admin.ask("POST", "/v1/prompts/import" + query, BodyPublishers.ofByteArray(file), "Content-Type", type);
    }

    private static byte[] zip(String path, String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<Integer> together(Callable<Integer> change) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : two.invokeAll(List.of(change, change))) {
                statuses.add(each.get());
            }
            return statuses;
        } finally {
            two.shutdown();
        }
    }
}
