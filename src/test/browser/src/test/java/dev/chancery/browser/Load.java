package dev.chancery.browser;

import dev.chancery.simulator.oracle.Digests;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A few calls a second by the beans of an application. */
final class Load implements AutoCloseable {
    private static final long EVERY_MILLIS = 200;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Journey journey;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService callers = Executors.newScheduledThreadPool(2);

    private Load(Journey journey) {
        this.journey = journey;
    }

    static Load begin(Journey journey) {
        Load load = new Load(journey);
        for (int i = 0; i < 2; i++) {
            load.callers.scheduleWithFixedDelay(load::call, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
        return load;
    }

    /** Until a call came with this secret that began now or later. */
    void awaitUseOf(String secret) {
        int known = journey.simulator().oracle().entries().size();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (journey.simulator().oracle().entries().stream()
                .skip(known)
                .noneMatch(entry -> Digests.keyId(secret).equals(entry.keyId())
                        && entry.path().endsWith("/messages"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("No call came with the secret; failures: " + failures);
            }
            Thread.onSpinWait();
        }
    }

    /** The answers that were not what they should be. */
    List<String> end() {
        close();
        return failures;
    }

    @Override
    public void close() {
        callers.shutdown();
        try {
            callers.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void call() {
        try {
            HttpResponse<String> answer = Claims.question(journey);
            if (answer.statusCode() != 200) {
                failures.add(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            failures.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
