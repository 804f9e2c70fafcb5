package dev.chancery.bench;

import com.anthropic.client.AnthropicClient;
import com.anthropic.models.messages.MessageCreateParams;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** One question, one whole answer: CPU and bytes of the whole path. */
final class BlockingCalls {
    static final String MODEL = "claude-sonnet-5-5";
    private static final String QUESTION = "What is a chancery? [[sim: tokens=200]]";
    private static final int MOST_TOKENS = 1000;
    private static final int LEAST_BYTES = 500;

    private BlockingCalls() {}

    static Rounds<Cost> run(Path simulatorJar, int warmUps, int rounds, int times) throws Exception {
        try (SimulatorProcess simulator = SimulatorProcess.start(simulatorJar);
                Container container = new Container(simulator.uri())) {
            return new Rounds<Cost>()
                    .with("chancery", Contestant.metered(chancery(container.claude())))
                    .with("sdk", Contestant.metered(sdk(SdkClient.of(simulator.uri()))))
                    .with("bare", Contestant.metered(bare(simulator.uri())))
                    .run(warmUps, rounds, times);
        }
    }

    private static MessageRequest request() {
        return MessageRequest.of(MODEL).maxTokens(MOST_TOKENS).user(QUESTION);
    }

    private static Contestant.Work chancery(Claude claude) {
        return () -> check(claude.send(request()).text());
    }

    private static Contestant.Work sdk(AnthropicClient client) {
        return () -> {
            MessageCreateParams params = MessageCreateParams.builder()
                    .model(MODEL)
                    .maxTokens(MOST_TOKENS)
                    .addUserMessage(QUESTION)
                    .build();
            check(client.messages().create(params).content().get(0).asText().text());
        };
    }

    private static Contestant.Work bare(String baseUrl) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        byte[] body = request().fields().toBytes();
        return () -> {
            HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/v1/messages"))
                    .header("x-api-key", SdkClient.KEY)
                    .header("anthropic-version", "2026-10-21")
                    .header("content-type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            byte[] answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            check(answer.length > LEAST_BYTES ? "an answer" : "");
        };
    }

    private static void check(String answer) {
        if (answer.isEmpty()) {
            throw new IllegalStateException("no answer");
        }
    }
}
