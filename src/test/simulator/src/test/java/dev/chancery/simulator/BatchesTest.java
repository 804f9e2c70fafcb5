package dev.chancery.simulator;

import static dev.chancery.simulator.BatchClient.body;
import static dev.chancery.simulator.BatchClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.script.Script;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of batches in the course of time. */
class BatchesTest {

    private static final Duration TIME = Duration.ofSeconds(100);

    private final SteppedClock clock = new SteppedClock();
    private final ClaudeSimulator simulator = ClaudeSimulator.start(
            SimulatorOptions.forTests().withBatchTime(TIME).withClock(clock));
    private final BatchClient client = new BatchClient(simulator.uri());

    @AfterEach
    void stop() {
        simulator.close();
    }

    private static String countsOf(Json batch) {
        return batch.get("request_counts").toString();
    }

    @Test
    void processesABatchInItsTime() {
        String id = client.created(body(2));
        clock.step(TIME.minusMillis(1));
        Json before = client.get("/" + id);
        clock.step(Duration.ofMillis(1));
        Json after = client.get("/" + id);

        assertThat(before.toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"type\":\"message_batch\",\"processing_status\":\"in_progress\","
                        + "\"request_counts\":{\"processing\":2,\"succeeded\":0,\"errored\":0,\"canceled\":0,\"expired\":0},"
                        + "\"created_at\":\"2026-11-21T10:00:00Z\",\"expires_at\":\"2026-11-22T10:00:00Z\","
                        + "\"ended_at\":null,\"cancel_initiated_at\":null,\"archived_at\":null,\"results_url\":null}");
        assertThat(after.get("processing_status").text()).isEqualTo("ended");
        assertThat(after.get("ended_at").text()).isEqualTo("2026-11-21T10:01:40Z");
        assertThat(countsOf(after))
                .isEqualTo("{\"processing\":0,\"succeeded\":2,\"errored\":0,\"canceled\":0,\"expired\":0}");
        assertThat(after.get("results_url").text())
                .isEqualTo(simulator.uri() + "/v1/messages/batches/" + id + "/results");
    }

    @Test
    void givesTheSameResultsAgainButNotInTheOrderOfTheRequests() {
        String id = client.created(body(3));
        clock.step(TIME);

        HttpResponse<String> response = client.call("GET", "/" + id + "/results");
        List<Json> lines = client.results(id);
        assertThat(response.headers().firstValue("content-type")).contains("application/x-jsonl");
        assertThat(response.body())
                .endsWith("}\n")
                .isEqualTo(client.call("GET", "/" + id + "/results").body());
        assertThat(lines).extracting(line -> line.get("custom_id").text()).containsExactly("r-2", "r-1", "r-0");
        Json message = lines.get(0).get("result").get("message");
        assertThat(message.get("id").text()).startsWith("msg_");
        assertThat(message.get("usage").get("service_tier").text()).isEqualTo("batch");
        assertThat(message.get("usage").get("output_tokens").number(0)).isPositive();
    }

    @Test
    void hasNoResultsBeforeItHasEndedNorAfterTwentyNineDays() {
        String id = client.created(body(1));
        HttpResponse<String> early = client.call("GET", "/" + id + "/results");
        clock.step(Duration.ofDays(29));
        HttpResponse<String> late = client.call("GET", "/" + id + "/results");

        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(early.body()).contains("not_found_error", "no results");
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(client.get("/" + id).get("archived_at").text()).isEqualTo("2026-12-20T10:00:00Z");
        assertThat(client.get("/" + id).get("results_url").isAbsent()).isTrue();
        assertThat(client.get("/" + id).get("processing_status").text()).isEqualTo("ended");
    }

    @Test
    void keepsWhatWasProcessedBeforeItWasCancelled() {
        String id = client.created(body(4));
        clock.step(Duration.ofSeconds(50));
        Json canceling = Json.parse(client.call("POST", "/" + id + "/cancel").body());
        clock.step(Duration.ofSeconds(25).minusMillis(1));
        String again = client.call("POST", "/" + id + "/cancel").body();
        clock.step(Duration.ofMillis(1));
        Json ended = client.get("/" + id);

        assertThat(canceling.get("processing_status").text()).isEqualTo("canceling");
        assertThat(canceling.get("cancel_initiated_at").text()).isEqualTo("2026-11-21T10:00:50Z");
        assertThat(countsOf(canceling)).startsWith("{\"processing\":4,");
        assertThat(again).isEqualTo(canceling.toString());
        assertThat(ended.get("ended_at").text()).isEqualTo("2026-11-21T10:01:15Z");
        assertThat(countsOf(ended))
                .isEqualTo("{\"processing\":0,\"succeeded\":2,\"errored\":0,\"canceled\":2,\"expired\":0}");
        assertThat(client.resultTypes(id)).isEqualTo("r-0 succeeded, r-1 succeeded, r-2 canceled, r-3 canceled");
    }

    @Test
    void doesNotCancelWhatHasEnded() {
        String id = client.created(body(1));
        clock.step(TIME);

        HttpResponse<String> refused = client.call("POST", "/" + id + "/cancel");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_request_error", "has ended");
        assertThat(client.get("/" + id).get("cancel_initiated_at").isAbsent()).isTrue();
    }

    @Test
    void deletesOnlyWhatHasEnded() {
        String id = client.created(body(1));
        HttpResponse<String> inProgress = client.call("DELETE", "/" + id);
        client.call("POST", "/" + id + "/cancel");
        HttpResponse<String> canceling = client.call("DELETE", "/" + id);
        clock.step(TIME);
        HttpResponse<String> ended = client.call("DELETE", "/" + id);

        assertThat(inProgress.statusCode()).isEqualTo(400);
        assertThat(inProgress.body()).contains("invalid_request_error", "cancel it first");
        assertThat(canceling.statusCode()).isEqualTo(400);
        assertThat(ended.body()).isEqualTo("{\"id\":\"" + id + "\",\"type\":\"message_batch_deleted\"}");
        assertThat(client.call("GET", "/" + id).statusCode()).isEqualTo(404);
        assertThat(client.call("GET", "/" + id + "/results").statusCode()).isEqualTo(404);
        assertThat(client.ids("")).isEmpty();
    }

    @Test
    void expiresAfterADay() {
        String id = client.created(
                body(4), "x-sim", "batch-time=" + Duration.ofDays(2).toMillis());
        clock.step(Duration.ofDays(1));

        assertThat(client.get("/" + id).get("ended_at").text()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(client.resultTypes(id)).isEqualTo("r-0 succeeded, r-1 succeeded, r-2 expired, r-3 expired");
    }

    @Test
    void takesItsTimeFromTheScript() {
        simulator.script("batch-time=5000");
        String id = client.created(body(1));
        clock.step(Duration.ofSeconds(5));

        assertThat(client.get("/" + id).get("processing_status").text()).isEqualTo("ended");
        assertThat(client.post(body(1), "x-sim", "batch-time=soon").statusCode())
                .isEqualTo(400);
    }

    @Test
    void letsSingleRequestsFail() {
        String id = client.created(body(
                request("fine", "Hello [[sim: text=Yes.]]", ""),
                request("late", "[[sim: expired]]", ""),
                request("busy", "[[sim: status=529;message=Not now]]", ""),
                request("odd", "[[sim: usage=odd]]", ""),
                request("bare", "[[sim: usage=missing]]", "")));
        clock.step(TIME);

        assertThat(countsOf(client.get("/" + id)))
                .isEqualTo("{\"processing\":0,\"succeeded\":2,\"errored\":2,\"canceled\":0,\"expired\":1}");
        assertThat(client.call("GET", "/" + id + "/results").body())
                .contains("\"text\":\"Yes.\"")
                .contains("{\"custom_id\":\"late\",\"result\":{\"type\":\"expired\"}}\n")
                .contains("{\"custom_id\":\"busy\",\"result\":{\"type\":\"errored\",\"error\":{\"type\":\"error\","
                        + "\"error\":{\"type\":\"overloaded_error\",\"message\":\"Not now\"},\"request_id\":null}}}\n");
        assertThat(client.results(id)
                        .get(0)
                        .get("result")
                        .get("message")
                        .get("usage")
                        .isMissing())
                .isTrue();
    }

    @Test
    void followsTheScriptForMessagesInEachRequest() {
        simulator.script(Script.normal().withPath("/v1/messages", "status=500;times=1"));
        String id = client.created(body(2));
        clock.step(TIME);

        assertThat(client.resultTypes(id)).isEqualTo("r-0 errored, r-1 succeeded");
        assertThat(client.post(body(request("a", "[[sim: expierd]]", ""))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void canFailAsAWhole() {
        simulator.script(Script.normal().withPath(BatchClient.PATH, "status=529;times=1"));

        assertThat(client.post(body(1)).statusCode()).isEqualTo(529);
        assertThat(client.ids("")).isEmpty();
        assertThat(client.post(body(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void belongsToAWorkspace() {
        simulator.script(Script.normal().withKey("test-key-3", "workspace=other"));
        String id = client.created(body(1));

        assertThat(client.call("GET", "/" + id, "x-api-key", "test-key-2").statusCode())
                .isEqualTo(200);
        for (String path : List.of("/" + id, "/" + id + "/results")) {
            assertThat(client.call("GET", path, "x-api-key", "test-key-3").statusCode())
                    .isEqualTo(404);
        }
        assertThat(client.call("POST", "/" + id + "/cancel", "x-api-key", "test-key-3")
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.call("DELETE", "/" + id, "x-api-key", "test-key-3").statusCode())
                .isEqualTo(404);
        assertThat(client.get("", "x-api-key", "test-key-3").get("data").items())
                .isEmpty();
    }

    @Test
    void isForgottenByAReset() {
        client.created(body(1));
        simulator.reset();

        assertThat(client.ids("")).isEmpty();
    }

    @Test
    void isBilledAtHalfThePriceOnTheDayOfItsEndButNotInTheLog() {
        client.created(body(request("a", "[[sim: tokens=40]]", ""), request("b", "[[sim: status=500]]", "")));
        clock.step(Duration.ofDays(3));

        String query = "?starting_at=2026-11-21T00:00:00Z&ending_at=2026-11-22T00:00:00Z";
        Json usage = report("usage_report/messages" + query);
        assertThat(usage.get("output_tokens").number(0)).isEqualTo(40);
        Json costs = Json.parse(admin("cost_report" + query)).get("data").at(0).get("results");
        assertThat(costs.items()).hasSize(5);
        assertThat(costs.at(4).get("service_tier").text()).isEqualTo("batch");
        assertThat(costs.at(4).get("amount").text()).isEqualTo("0.05");
        assertThat(simulator.oracle().entries())
                .allMatch(entry -> entry.billed().isEmpty());
    }

    private Json report(String path) {
        return Json.parse(admin(path)).get("data").at(0).get("results").at(0);
    }

    private String admin(String path) {
        return client.send("GET", "/v1/organizations/" + path, BodyPublishers.noBody(), "x-api-key", "test-admin-1")
                .body();
    }
}
