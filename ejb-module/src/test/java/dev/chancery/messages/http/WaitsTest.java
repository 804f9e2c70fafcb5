package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chancery.Timings;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever a call waits for has an end: its deadline, or the application's. */
class WaitsTest {
    private static final Duration BRIEF = Duration.ofMillis(700);

    @Test
    void anErrorWhoseBodyStallsKeepsTheDeadline() throws Exception {
        try (SimulatedWire wire = new SimulatedWire()) {
            Timings.within(BRIEF.plusSeconds(1), () -> {
                Throwable failure = catchThrowable(() -> send(wire, "status=500;stall=bytes:3"));

                assertThat(failure).isInstanceOf(ClaudeException.class);
                assertThat(((ClaudeException) failure).status()).isEqualTo(500);
            });
            assertThat(wire.wire().connectionsInUse()).isZero();
        }
    }

    @Test
    void aWaitEndsWithTheApplicationAndLeavesNoInterrupt() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        SimulatedWire wire = new SimulatedWire();
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            Throwable failure = catchThrowable(() -> wire.wire().interruptible(() -> {
                waits.countDown();
                Thread.sleep(60_000);
                return true;
            }));
            ended.complete(Thread.currentThread().isInterrupted() ? new IllegalStateException("interrupted") : failure);
        });
        waiting.start();
        assertThat(waits.await(15, TimeUnit.SECONDS)).isTrue();
        wire.close();

        assertThat(ended.get(15, TimeUnit.SECONDS)).isInstanceOf(CallCancelledException.class);
        assertThat(catchThrowable(() -> wire.wire().interruptible(() -> true)))
                .isInstanceOf(CallCancelledException.class);
    }

    private static void send(SimulatedWire wire, String directives) {
        CallOptions options = CallOptions.DEFAULT.timeout(BRIEF).maxAttempts(1);
        wire.calls()
                .faultTolerant()
                .perform(wire.calls().message(SimulatedWire.request("[[sim: " + directives + "]]"), options));
    }
}
