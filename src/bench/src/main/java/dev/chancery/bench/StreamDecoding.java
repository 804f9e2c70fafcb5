package dev.chancery.bench;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.AnthropicClientImpl;
import com.anthropic.core.ClientOptions;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.StreamEvent;
import dev.chancery.messages.http.MemoryStream;

/** Events out of bytes that are all there: both clients read every event and touch every piece of text. */
final class StreamDecoding {
    private static final int DELTAS = 200_000;

    private StreamDecoding() {}

    static Rounds<Cost> run(int warmUps, int rounds) throws Exception {
        byte[] bytes = StreamBytes.of(DELTAS);
        try (MemoryStream streams = new MemoryStream()) {
            return new Rounds<Cost>()
                    .with("chancery", Contestant.metered(chancery(streams, bytes)))
                    .with("sdk", Contestant.metered(sdk(bytes)))
                    .run(warmUps, rounds, 1);
        }
    }

    static double eventsASecond(Cost cost) {
        return DELTAS * 1e9 / cost.wallNanos();
    }

    static double bytesAnEvent(Cost cost) {
        return cost.bytes() / DELTAS;
    }

    private static Contestant.Work chancery(MemoryStream streams, byte[] bytes) {
        return () -> {
            int deltas = 0;
            try (MessageStream stream = streams.over(bytes)) {
                while (stream.hasNext()) {
                    if (stream.next() instanceof StreamEvent.ContentBlockDelta delta
                            && delta.text().isPresent()) {
                        deltas++;
                    }
                }
            }
            check(deltas);
        };
    }

    private static Contestant.Work sdk(byte[] bytes) {
        AnthropicClient client = new AnthropicClientImpl(ClientOptions.builder()
                .httpClient(new MemoryHttp(bytes))
                .putHeader("x-api-key", SdkClient.KEY)
                .build());
        MessageCreateParams params = MessageCreateParams.builder()
                .model(BlockingCalls.MODEL)
                .maxTokens(DELTAS)
                .addUserMessage("A long story")
                .build();
        return () -> {
            try (StreamResponse<RawMessageStreamEvent> stream =
                    client.messages().createStreaming(params)) {
                check((int) stream.stream().filter(StreamDecoding::isText).count());
            }
        };
    }

    private static boolean isText(RawMessageStreamEvent event) {
        return event.isContentBlockDelta()
                && event.asContentBlockDelta().delta().isText()
                && !event.asContentBlockDelta().delta().asText().text().isEmpty();
    }

    private static void check(int deltas) {
        if (deltas != DELTAS) {
            throw new IllegalStateException(deltas + " pieces of text in place of " + DELTAS);
        }
    }
}
