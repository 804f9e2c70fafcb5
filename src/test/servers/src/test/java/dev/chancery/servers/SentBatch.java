package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A message batch of two requests as another program sends it; the second one is refused. */
final class SentBatch {
    private static final String REQUESTS = """
            {"requests": [
             {"custom_id": "sound", "params": {"model": "claude-haiku-5-5", "max_tokens": 100,
              "messages": [{"role": "user", "content": "Summarise the letter."}]}},
             {"custom_id": "refused", "params": {"model": "claude-haiku-5-5", "max_tokens": 100,
              "messages": [{"role": "user", "content": "[[sim: status=400]]"}]}}]}
            """;

    private SentBatch() {}

    /**
     * Sends it to the simulator.
     *
     * @param millis how long it takes
     * @return its id
     */
    static String taking(long millis) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        SimulatorSession.simulator().uri().resolve("/v1/messages/batches"))
                .header("x-api-key", "key-of-another-program")
                .header("anthropic-version", "2026-10-21")
                .header("content-type", "application/json")
                .header("x-sim", "batch-time=" + millis)
                .POST(BodyPublishers.ofString(REQUESTS))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RestCaller.json(answer).get("id").text();
    }
}
