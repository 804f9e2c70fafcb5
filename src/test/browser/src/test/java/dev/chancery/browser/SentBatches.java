package dev.chancery.browser;

import dev.chancery.simulator.ClaudeSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Message batches as an application sends them; the simulator forgets them after each test. */
final class SentBatches {
    private static final String PATH = "/v1/messages/batches";

    private SentBatches() {}

    /** One that has ended, with a request that failed, and one that goes on. */
    static void send(ClaudeSimulator simulator) {
        send(simulator.uri(), "batch-time=0", "Summarise the letter.", "[[sim: status=400]]", "Answer the mail.");
        send(simulator.uri(), "batch-time=3600000", "Summarise the other letter.", "Answer the other mail.");
    }

    private static void send(URI simulator, String directives, String... prompts) {
        String requests = Stream.of(prompts)
                .map(prompt -> """
                        {"custom_id": "r-%s", "params": {"model": "claude-haiku-5-5", "max_tokens": 100,
                         "messages": [{"role": "user", "content": "%s"}]}}""".formatted(Integer.toHexString(prompt.hashCode()), prompt))
                .collect(Collectors.joining(","));
        HttpRequest request = HttpRequest.newBuilder(simulator.resolve(PATH))
                .header("x-api-key", "key-for-the-simulator")
                .header("anthropic-version", "2026-10-21")
                .header("content-type", "application/json")
                .header("x-sim", directives)
                .POST(BodyPublishers.ofString("{\"requests\": [" + requests + "]}"))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
