package dev.chancery.soak;

import dev.chancery.testing.ledgercheck.Told;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls at a steady rate, whether or not the earlier ones were answered, and a number of streams all the time. Where the
 * machine does not keep up, there is no call while very many wait: what all of them lose by their patience shows nothing.
 */
final class Load {

    private static final int CALLS_A_SECOND = 200;
    private static final int STREAMS = 100;
    private static final int MOST_WAITING = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int MILLIS_BETWEEN_STREAMS = 10;

    private final MortalServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong heldBack = new AtomicLong();

    Load(MortalServer server) {
        this.server = server;
    }

    /** Runs until the server has warmed up to so many answers, and so much longer; then does what ends it. */
    void run(int answers, Duration longer, Ending ending) throws Exception {
        int enough = told.size() + answers;
        AtomicBoolean running = new AtomicBoolean(true);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        try {
            clock.scheduleAtFixedRate(
                    this::call, 0, TimeUnit.SECONDS.toNanos(1) / CALLS_A_SECOND, TimeUnit.NANOSECONDS);
            for (int i = 0; i < STREAMS; i++) {
                clock.schedule(() -> stream(running), (long) i * MILLIS_BETWEEN_STREAMS, TimeUnit.MILLISECONDS);
            }
            awaitAnswers(enough);
            Thread.sleep(longer.toMillis());
            ending.end();
        } finally {
            running.set(false);
            clock.shutdownNow();
        }
    }

    private void awaitAnswers(int enough) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (told.size() < enough) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The server is too slow for this load: " + this);
            }
            Thread.sleep(20);
        }
    }

    private void call() {
        if (waiting.get() < MOST_WAITING) {
            ask("call");
        } else {
            heldBack.incrementAndGet();
        }
    }

    private void stream(AtomicBoolean running) {
        if (running.get()) {
            ask("stream").whenComplete((done, failure) -> {
                if (failure == null) {
                    stream(running);
                }
            });
        }
    }

    private CompletableFuture<Void> ask(String path) {
        String name = path + "-" + asked.incrementAndGet();
        waiting.incrementAndGet();
        return client.sendAsync(request(server.uri(path + "?name=" + name)), BodyHandlers.ofString())
                .thenAccept(this::note)
                .whenComplete((done, failure) -> {
                    waiting.decrementAndGet();
                    if (failure != null) {
                        unanswered.incrementAndGet();
                    }
                });
    }

    private void note(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode());
        }
        told.add(Told.parse(response.body()));
    }

    private static HttpRequest request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).build();
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    @Override
    public String toString() {
        return asked + " requests, " + told.size() + " answered ("
                + told.stream().filter(one -> !one.succeeded()).count() + " with a failure), " + unanswered + " not, "
                + heldBack
                + " held back";
    }

    interface Ending {
        void end() throws Exception;
    }
}
