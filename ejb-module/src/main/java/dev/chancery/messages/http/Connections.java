package dev.chancery.messages.http;

import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connections to the API: opened as needed, kept for the next call, never more than configured. */
final class Connections implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Semaphore permits;
    private final int most;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private @Nullable HttpClient client;

    Connections(TransportConfig config) {
        this.client = HttpClients.of(config);
        this.most = config.maxConnections();
        this.permits = new Semaphore(most);
    }

    /** Sends and waits for the headers of the answer. An interrupt ends the connection. */
    HttpAnswer send(HttpRequest request) throws IOException, InterruptedException {
        HttpClient open = client;
        if (open == null) {
            throw stopped(null);
        }
        long wait = request.timeout().filter(limit -> limit.compareTo(LONGEST_WAIT) < 0).orElse(LONGEST_WAIT).toNanos();
        if (!permits.tryAcquire(wait, TimeUnit.NANOSECONDS)) {
            throw new UnavailableException(
                    ErrorDetails.of("All " + most + " connections are in use (chancery.max-connections)."), null);
        }
        boolean answered = false;
        try {
            HttpResponse<InputStream> response = await(open.sendAsync(request, BodyHandlers.ofInputStream()));
            answered = true;
            return new HttpAnswer(
                    response.statusCode(), response.headers(), new AnswerBody(response.body(), permits::release));
        } finally {
            if (!answered) {
                permits.release();
            }
        }
    }

    /** How many connections are in use. */
    int inUse() {
        return most - permits.availablePermits();
    }

    /** Ends every wait for an answer, and lets the client go; its selector thread ends with it. */
    @Override
    public void close() throws Exception {
        HttpClient open = client;
        client = null;
        underWay.forEach(each -> each.cancel(true));
        if ((Object) open instanceof AutoCloseable closeable) { // since Java 21
            closeable.close();
        }
    }

    private <T> T await(CompletableFuture<T> answer) throws IOException, InterruptedException {
        underWay.add(answer);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (CancellationException e) {
            throw stopped(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            underWay.remove(answer);
        }
    }

    private static CallCancelledException stopped(@Nullable Throwable cause) {
        return new CallCancelledException(ErrorDetails.of("The application is being stopped."), cause);
    }
}
