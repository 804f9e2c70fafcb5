package dev.chancery.simulator;

import static dev.chancery.simulator.BatchClient.body;
import static dev.chancery.simulator.BatchClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.json.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused in batches, and which are listed. */
class BatchRulesTest extends SimulatorFixture {

    private BatchClient batches;

    @BeforeEach
    void call() {
        batches = new BatchClient(simulator.uri());
    }

    private static String withId(String id) {
        return body(request("fine", "Hello", ""), request(id, "Hello", ""));
    }

    private void assertRefused(String body, String field) {
        HttpResponse<String> refused = batches.post(body);
        Json error = Json.parse(refused.body()).get("error");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error.get("type").text()).isEqualTo("invalid_request_error");
        assertThat(error.get("message").text()).startsWith(field + ":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | requests",
                "{'requests':7} | requests",
                "{'requests':[]} | requests",
                "{'requests':[7]} | requests.0.custom_id",
                "{'requests':[{'params':{}}]} | requests.0.custom_id",
                "{'requests':[{'custom_id':7,'params':{}}]} | requests.0.custom_id",
                "{'requests':[{'custom_id':'a'}]} | requests.0.params",
                "{'requests':[{'custom_id':'a','params':[]}]} | requests.0.params",
                "{'requests':[{'custom_id':'a','params':{}},{'custom_id':'a','params':{}}]} | requests.1.custom_id"
            })
    void refusesBatches(String body, String field) {
        assertRefused(body.replace('\'', '"'), field);
        assertThat(batches.ids("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "ä", "a\\n"})
    void refusesCustomIds(String id) {
        assertRefused(withId(id), "requests.1.custom_id");
    }

    @Test
    void countsCharactersAndRequests() {
        assertThat(batches.post(withId("x".repeat(64))).statusCode()).isEqualTo(200);
        assertRefused(withId("x".repeat(65)), "requests.1.custom_id");
        assertRefused(tiny(100_001), "requests");
        assertThat(batches.post(tiny(100_000)).statusCode()).isEqualTo(200);
    }

    private static String tiny(int requests) {
        StringBuilder body = new StringBuilder("{\"requests\":[");
        for (int i = 0; i < requests; i++) {
            body.append(i == 0 ? "" : ",").append("{\"custom_id\":\"").append(i).append("\",\"params\":{}}");
        }
        return body.append("]}").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'stream':true | invalid_request_error | stream",
                "'speed':'fast' | invalid_request_error | speed",
                "'max_tokens':0 | invalid_request_error | max_tokens",
                "'max_tokens':128001 | invalid_request_error | max_tokens",
                "'temperature':1.0 | invalid_request_error | temperature",
                "'messages':[] | invalid_request_error | messages",
                "'model':'claude-nothing-1' | not_found_error | model"
            })
    void judgesEachRequestAsItIsProcessed(String member, String type, String field) {
        String id = batches.created(body(request("a", "Hello", "," + member), request("b", "Hello", "")));

        assertThat(batches.get("/" + id).get("request_counts").toString())
                .isEqualTo("{\"processing\":0,\"succeeded\":1,\"errored\":1,\"canceled\":0,\"expired\":0}");
        Json failed = batches.results(id).get(1).get("result").get("error").get("error");
        assertThat(failed.get("type").text()).isEqualTo(type);
        assertThat(failed.get("message").text()).startsWith(field + ":");
    }

    @Test
    void judgesByTheVersionOfTheBatch() {
        String body = body(request("a", "Hello", ",'model':'claude-opus-4-6','temperature':0.5"));
        String old = batches.created(body, "anthropic-version", "2023-06-01");

        assertThat(batches.resultTypes(old)).isEqualTo("a succeeded");
        assertThat(batches.resultTypes(batches.created(body))).isEqualTo("a errored");
    }

    @Test
    void acceptsWhatIsNotAskedForInABatch() {
        String id = batches.created(body(request("a", "Hello", ",'stream':false,'speed':'standard'")));

        assertThat(batches.resultTypes(id)).isEqualTo("a succeeded");
    }

    @Test
    void listsBatchesNewestFirstPageByPage() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            ids.add(0, batches.created(body(1)));
        }

        Json first = batches.get("");
        assertThat(batches.ids("")).isEqualTo(ids.subList(0, 20));
        assertThat(first.get("has_more").isTrue()).isTrue();
        assertThat(first.get("first_id").text()).isEqualTo(ids.get(0));
        assertThat(first.get("last_id").text()).isEqualTo(ids.get(19));
        assertThat(batches.ids("?limit=2&after_id=" + ids.get(18))).isEqualTo(ids.subList(19, 21));
        assertThat(batches.get("?limit=2&after_id=" + ids.get(18))
                        .get("has_more")
                        .isTrue())
                .isFalse();
        assertThat(batches.ids("?limit=2&before_id=" + ids.get(3))).isEqualTo(ids.subList(1, 3));
        assertThat(batches.get("?limit=2&before_id=" + ids.get(3))
                        .get("has_more")
                        .isTrue())
                .isTrue();
        assertThat(batches.ids("?limit=1000")).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=1001", "?limit=x", "?after_id=msgbatch_x", "?before_id=msgbatch_x"})
    void refusesPages(String query) {
        assertThat(batches.call("GET", query).statusCode()).isEqualTo(400);
    }

    @Test
    void listsNothing() {
        assertThat(batches.call("GET", "").body())
                .isEqualTo("{\"data\":[],\"has_more\":false,\"first_id\":null,\"last_id\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /msgbatch_x, 404",
        "DELETE, /msgbatch_x, 404",
        "POST, /msgbatch_x/cancel, 404",
        "GET, /msgbatch_x/results, 404",
        "POST, /msgbatch_x/results, 405",
        "GET, /msgbatch_x/cancel, 405",
        "PUT, /msgbatch_x, 405",
        "DELETE, '', 405",
        "GET, /msgbatch_x/requests, 404"
    })
    void knowsNoOtherBatch(String method, String path, int status) {
        assertThat(batches.call(method, path).statusCode()).isEqualTo(status);
    }
}
