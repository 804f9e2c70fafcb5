package dev.chancery.simulator;

import dev.chancery.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls the endpoints of batches. */
final class BatchClient {

    static final String PATH = "/v1/messages/batches";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;

    BatchClient(URI base) {
        this.base = base;
    }

    /** One request of a batch, in single quotes; members of its params may follow or replace those there are. */
    static String request(String customId, String prompt, String members) {
        return "{'custom_id':'" + customId + "','params':{'model':'claude-opus-5-5','max_tokens':100,"
                + "'messages':[{'role':'user','content':'" + prompt + "'}]" + members + "}}";
    }

    static String body(String... requests) {
        return ("{'requests':[" + String.join(",", requests) + "]}").replace('\'', '"');
    }

    /** Requests {@code r-0}, {@code r-1} and so on. */
    static String body(int requests) {
        return body(IntStream.range(0, requests)
                .mapToObj(i -> request("r-" + i, "Hello", ""))
                .toArray(String[]::new));
    }

    /** @param headers names and values, in place of those that go with every call */
    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .header("anthropic-version", "2026-10-21")
                .header("content-type", "application/json")
                .header("x-api-key", "test-key-1");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String body, String... headers) {
        return send("POST", PATH, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> call(String method, String path, String... headers) {
        return send(method, PATH + path, BodyPublishers.noBody(), headers);
    }

    Json get(String path, String... headers) {
        return Json.parse(call("GET", path, headers).body());
    }

    /** Creates a batch and returns its id. */
    String created(String body, String... headers) {
        return Json.parse(post(body, headers).body()).get("id").text();
    }

    List<Json> results(String id) {
        return call("GET", "/" + id + "/results")
                .body()
                .lines()
                .map(Json::parse)
                .toList();
    }

    /** The types of the results, in the order of their ids. */
    String resultTypes(String id) {
        return results(id).stream()
                .map(line -> line.get("custom_id").text() + " "
                        + line.get("result").get("type").text())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    List<String> ids(String query) {
        return get(query).get("data").items().stream()
                .map(batch -> batch.get("id").text())
                .toList();
    }
}
