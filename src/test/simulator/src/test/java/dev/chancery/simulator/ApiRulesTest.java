package dev.chancery.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRulesTest extends SimulatorFixture {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String NEW = "2026-10-21";
    private static final String OLD = "2023-06-01";

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.uri() + path));
    }

    private HttpRequest.Builder signed(String path, String version) {
        return to(path).header("x-api-key", "test-key-1")
                .header("anthropic-version", version)
                .header("content-type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String version, String body) throws IOException, InterruptedException {
        return send(signed("/v1/messages", version).POST(BodyPublishers.ofString(body)));
    }

    private static String body(String model, String members) {
        return ("{'model':'" + model + "','max_tokens':2000,'messages':[{'role':'user','content':'Hi'}]" + members
                        + "}")
                .replace('\'', '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-21 | claude-opus-4-6  | ,'temperature':1.0 | 400",
                "2023-06-01 | claude-opus-4-6  | ,'temperature':0.3 | 200",
                "2023-06-01 | claude-opus-4-6  | ,'temperature':1.3 | 400",
                "2023-06-01 | claude-opus-4-7  | ,'temperature':0.3 | 400",
                "2023-06-01 | claude-opus-4-7  | ,'temperature':1.0 | 200",
                "2026-10-21 | claude-opus-4-6  | ,'top_k':1 | 400",
                "2026-10-21 | claude-opus-4-7  | ,'thinking':{'type':'enabled','budget_tokens':1024} | 400",
                "2026-10-21 | claude-opus-4-6  | ,'thinking':{'type':'enabled','budget_tokens':1024} | 200",
                "2026-10-21 | claude-opus-4-6  | ,'thinking':{'type':'enabled','budget_tokens':1023} | 400",
                "2026-10-21 | claude-opus-4-6  | ,'thinking':{'type':'enabled','budget_tokens':2000} | 400",
                "2026-10-21 | claude-opus-4-5  | ,'thinking':{'type':'adaptive'} | 400",
                "2026-10-21 | claude-opus-5-5  | ,'thinking':{'type':'disabled'} | 400",
                "2026-10-21 | claude-fable-5-1 | ,'tools':[{'name':'a','input_schema':{'type':'object'}}],'tool_choice':{'type':'any'} | 400",
                "2026-10-21 | claude-fable-5-2 | ,'tools':[{'name':'a','input_schema':{'type':'object'}}],'tool_choice':{'type':'any'} | 200",
                "2026-10-21 | claude-opus-5-5  | ,'tools':[{'name':'a b','input_schema':{'type':'object'}}] | 400",
                "2026-10-21 | claude-opus-5-5  | ,'max_tokens':128001 | 400",
                "2026-10-21 | claude-opus-5-5  | ,'max_tokens':-1 | 400",
                "2026-10-21 | claude-opus-5-5  | ,'max_tokens':0 | 200",
                "2026-10-21 | claude-opus-5-5  | ,'max_tokens':null | 400",
                "2026-10-21 | claude-opus-5-5  | ,'messages':[] | 400",
                "2026-10-21 | claude-opus-5-5  | ,'messages':[{'role':'bot','content':'Hi'}] | 400",
                "2026-10-21 | claude-opus-5-5  | ,'messages':[{'role':'user','content':''}] | 400",
                "2026-10-21 | claude-opus-5-5  | ,'system':7 | 400",
                "2026-10-21 | claude-3-haiku-20240307 | '' | 404",
                "2026-10-21 | claude-nothing/1 | '' | 404"
            })
    void judgesRequests(String version, String model, String members, int status)
            throws IOException, InterruptedException {
        assertThat(post(version, body(model, members.equals("''") ? "" : members))
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claude-opus-4-6 | [{'role':'user','content':'Hi'},{'role':'assistant','content':'So'}] | 400 | 400",
                "claude-opus-4-5 | [{'role':'user','content':'Hi'},{'role':'assistant','content':'So'}] | 200 | 200",
                "claude-opus-4-6 | [{'role':'assistant','content':[{'type':'document','source':{'type':'text','data':'x'}}]},{'role':'user','content':'Hi'}] | 200 | 400",
                "claude-opus-4-6 | [{'role':'user','content':[{'type':'text','text':'Hi','citations':[{'type':'char_location'}]}]}] | 200 | 400",
                "claude-opus-4-6 | [{'role':'user','content':[{'type':'text','text':'Hi','citations':[]}]}] | 200 | 200",
                "claude-opus-4-6 | [{'role':'user','content':'Hi'},{'role':'system','content':'Be brief'},{'role':'user','content':'Yo'}] | 200 | 200"
            })
    void judgesContentByVersion(String model, String messages, int old, int newest)
            throws IOException, InterruptedException {
        String body = ("{'model':'" + model + "','max_tokens':9,'messages':" + messages + "}").replace('\'', '"');

        assertThat(post(OLD, body).statusCode()).isEqualTo(old);
        assertThat(post(NEW, body).statusCode()).isEqualTo(newest);
    }

    @Test
    void wrapsErrorsInTheEnvelope() throws IOException, InterruptedException {
        HttpResponse<String> response = post(NEW, "{\"model\":");

        Json json = Json.parse(response.body());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json.get("type").text()).isEqualTo("error");
        assertThat(json.get("error").get("type").text()).isEqualTo("invalid_request_error");
        assertThat(response.headers().firstValue("request-id"))
                .contains(json.get("request_id").text());
        assertThat(response.headers().firstValue("anthropic-organization-id")).isPresent();
    }

    @Test
    void asksForAKeyAVersionAndAContentType() throws IOException, InterruptedException {
        var noKey = to("/v1/models").header("anthropic-version", NEW);
        var noVersion = to("/v1/models").header("x-api-key", "test-key-1");
        var otherVersion = to("/v1/models").header("x-api-key", "test-key-1").header("anthropic-version", "2020-01-01");
        var noType = to("/v1/messages")
                .header("x-api-key", "test-key-1")
                .header("anthropic-version", NEW)
                .POST(BodyPublishers.ofString(body("claude-opus-5-5", "")));

        assertThat(send(noKey).statusCode()).isEqualTo(401);
        assertThat(send(noVersion).statusCode()).isEqualTo(400);
        assertThat(send(otherVersion).statusCode()).isEqualTo(400);
        assertThat(send(noType).statusCode()).isEqualTo(400);
    }

    @Test
    void knowsNoOtherEndpoint() throws IOException, InterruptedException {
        HttpResponse<String> unknown = send(signed("/v1/complete", NEW).POST(BodyPublishers.ofString("{}")));
        HttpResponse<String> wrongMethod = send(signed("/v1/messages", NEW));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("not_found_error");
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
    }
}
