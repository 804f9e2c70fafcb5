package dev.chancery.bench;

import com.anthropic.core.RequestOptions;
import com.anthropic.core.http.Headers;
import com.anthropic.core.http.HttpClient;
import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** A transport for the SDK that has the answer already. */
final class MemoryHttp implements HttpClient {
    private static final Headers HEADERS =
            Headers.builder().put("content-type", "text/event-stream").build();

    private final byte[] answer;

    MemoryHttp(byte[] answer) {
        this.answer = answer;
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        return new Response(new ByteArrayInputStream(answer));
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        return CompletableFuture.completedFuture(execute(request, options));
    }

    @Override
    public void close() {}

    private record Response(InputStream body) implements HttpResponse {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public Headers headers() {
            return HEADERS;
        }

        @Override
        public void close() {}
    }
}
