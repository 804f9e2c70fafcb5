package dev.chancery.messages.http;

import dev.chancery.keys.ApiKey;
import dev.chancery.keys.KeyLease;
import dev.chancery.messages.Attribution;
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
import java.util.function.UnaryOperator;
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
                AttemptLedger.NONE,
                scheduler,
                System::nanoTime);
    }

    /** The stream as {@link Calls} opens it. */
    public MessageStream over(byte[] events) throws IOException {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("content-type", List.of("text/event-stream")), (name, value) -> true);
        HttpAnswer answer = HttpAnswer.of(200, headers, new ByteArrayInputStream(events));
        Call<MessageStream> call = new Call<>(
                new RawRequest("POST", "/v1/messages", Fields.empty(), "text/event-stream"),
                CallOptions.DEFAULT,
                (received, self) -> {
                    throw new UnsupportedOperationException("no call is made");
                },
                wire.deadline(LONG),
                LONG);
        call.with(attempt());
        HttpMessageStream stream = new HttpMessageStream(call, answer, wire, ended -> {});
        stream.readAhead();
        return stream;
    }

    private static Attempt attempt() {
        AttemptStart start =
                new AttemptStart("", 1, "messages", true, "", "memory", "memory", 0, 0, Attribution.NONE, Map.of());
        try {
            return new Attempt(new NoKey(), AttemptLedger.NONE.open(start, LONG), System::nanoTime, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the ledger that keeps nothing waits for nothing", e);
        }
    }

    @Override
    public void close() throws Exception {
        wire.close();
        scheduler.shutdownNow();
    }

    /** No key is needed for what has come. */
    private static final class NoKey implements KeyLease {
        @Override
        public ApiKey key() {
            return new ApiKey("memory", "no-key");
        }

        @Override
        public String keyId() {
            return "memory";
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public void park(Duration pause) {}

        @Override
        public void reject() {}

        @Override
        public void answered(UnaryOperator<String> header) {}

        @Override
        public void used(long inputTokens, long outputTokens) {}

        @Override
        public void close() {}
    }
}
