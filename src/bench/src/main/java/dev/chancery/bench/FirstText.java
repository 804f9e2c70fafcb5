package dev.chancery.bench;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.StreamEvent;
import java.util.Iterator;

/** From the call to the first piece of text, of a server that answers at once; connections are kept. */
final class FirstText {
    private static final int DELTAS = 20;

    private FirstText() {}

    static Rounds<Double> run(int warmUps, int rounds, int times) throws Exception {
        try (SseServer server = new SseServer(StreamBytes.of(DELTAS));
                Container container = new Container(server.uri())) {
            Claude claude = container.claude();
            AnthropicClient sdk = SdkClient.of(server.uri());
            return new Rounds<Double>()
                    .with("chancery", Contestant.timed(() -> chancery(claude)))
                    .with("sdk", Contestant.timed(() -> sdk(sdk)))
                    .run(warmUps, rounds, times);
        }
    }

    private static long chancery(Claude claude) {
        long start = System.nanoTime();
        long first = 0;
        MessageRequest request =
                MessageRequest.of(BlockingCalls.MODEL).maxTokens(DELTAS).user("A story");
        try (MessageStream stream = claude.stream(request)) {
            while (stream.hasNext()) {
                if (stream.next() instanceof StreamEvent.ContentBlockDelta delta
                        && delta.text().isPresent()
                        && first == 0) {
                    first = System.nanoTime() - start;
                }
            }
        }
        return first;
    }

    private static long sdk(AnthropicClient client) {
        long start = System.nanoTime();
        long first = 0;
        MessageCreateParams params = MessageCreateParams.builder()
                .model(BlockingCalls.MODEL)
                .maxTokens(DELTAS)
                .addUserMessage("A story")
                .build();
        try (StreamResponse<RawMessageStreamEvent> stream = client.messages().createStreaming(params)) {
            for (Iterator<RawMessageStreamEvent> events = stream.stream().iterator(); events.hasNext(); ) {
                if (events.next()
                                .contentBlockDelta()
                                .flatMap(event -> event.delta().text())
                                .isPresent()
                        && first == 0) {
                    first = System.nanoTime() - start;
                }
            }
        }
        return first;
    }
}
