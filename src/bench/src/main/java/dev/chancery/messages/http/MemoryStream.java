package dev.chancery.messages.http;

import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.RawRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Streams of which the bytes have all come: what is left is to decode them. */
public final class MemoryStream implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Wire wire;

    public MemoryStream() {
        AnyEndpoint none = RestClientBuilder.newBuilder()
                .baseUri(URI.create("http://127.0.0.1:1"))
                .build(AnyEndpoint.class);
        wire = new Wire(
                ClaudeConfig.of(name -> null),
                TransportConfig.of(name -> null),
                none,
                limit -> {
                    throw new UnsupportedOperationException("no call is made");
                },
                scheduler,
                System::nanoTime);
    }

    /** The stream as {@link Calls} opens it. */
    public MessageStream over(byte[] events) throws IOException {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("content-type", List.of("text/event-stream")), (name, value) -> true);
        HttpAnswer answer = new HttpAnswer(200, headers, new AnswerBody(new ByteArrayInputStream(events), () -> {}));
        Call<MessageStream> call = new Call<>(
                new RawRequest("POST", "/v1/messages", Fields.empty(), "text/event-stream"),
                CallOptions.DEFAULT,
                (received, self) -> {
                    throw new UnsupportedOperationException("no call is made");
                },
                wire.deadline(LONG),
                LONG);
        HttpMessageStream stream = new HttpMessageStream(call, answer, wire, ended -> {});
        stream.readAhead();
        return stream;
    }

    @Override
    public void close() throws Exception {
        wire.close();
        scheduler.shutdownNow();
    }
}
