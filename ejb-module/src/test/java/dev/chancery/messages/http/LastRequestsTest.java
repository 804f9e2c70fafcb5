package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Requests that are under way when the application stops. */
class LastRequestsTest {
    private static final Object REQUEST = new Object();

    @Test
    void areWaitedForUntilTheyHaveEnded() {
        LastRequests requests = new LastRequests(Duration.ofMinutes(1));
        requests.begins(REQUEST);
        requests.begins(REQUEST);

        assertThat(timeOf(() -> requests.leave(() -> {
                    requests.ends(REQUEST);
                    requests.ends(REQUEST);
                })))
                .isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void areNotWaitedForForEver() {
        Duration patience = Duration.ofMillis(200);
        LastRequests requests = new LastRequests(patience);
        requests.begins(REQUEST);

        assertThat(timeOf(() -> requests.leave(() -> {}))).isGreaterThanOrEqualTo(patience);
    }

    @Test
    void endAlsoWhenTheCallsCannotBeEnded() {
        LastRequests requests = new LastRequests(Duration.ofMinutes(1));
        requests.begins(REQUEST);

        assertThat(timeOf(() -> requests.leave(() -> {
                    requests.ends(REQUEST);
                    throw new IllegalStateException("wanted by the test");
                })))
                .isLessThan(Duration.ofSeconds(30));
    }

    private static Duration timeOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
