package dev.chancery.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.json.JsonBinding;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Turn;
import dev.chancery.pipeline.Wiring;
import dev.chancery.simulator.oracle.Entry;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tools with the injected Claude, whose calls may be repeated. */
@Timeout(180)
class ToolRunnerWiringTest {
    /** A place to look for. */
    public record Place(String city) {}

    /** Two numbers. */
    public record Numbers(int a, int b) {}

    private final AtomicInteger lookedUp = new AtomicInteger();
    private final AtomicInteger added = new AtomicInteger();
    private final ToolBox tools = ToolBox.of(
            Tool.of("look_up", "Looks a place up", Place.class, place -> {
                lookedUp.incrementAndGet();
                return "It rains in " + place.city();
            }),
            Tool.of("add", "Adds", Numbers.class, numbers -> {
                added.incrementAndGet();
                throw new IllegalStateException("The adder is broken");
            }));

    @Test
    void runsAllToolsAndGoesOn() {
        try (Wiring wiring = new Wiring()) {
            ToolRun run = runner(wiring).run(Wiring.request("Please call all tools"), tools);

            assertThat(run.calls()).isEqualTo(2);
            assertThat(run.message().text())
                    .contains("The tool returned: It rains in")
                    .contains("The tool failed and said: The adder is broken.");
            assertThat(run.turns()).extracting(Turn::role).containsExactly("user", "assistant", "user");
            assertThat(List.of(lookedUp.get(), added.get())).containsExactly(1, 1);
        }
    }

    @Test
    void aRepeatedCallDoesNotRepeatATool() {
        try (Wiring wiring = new Wiring()) {
            wiring.simulator().script("after=1;times=2;status=529");

            ToolRun run = runner(wiring).run(Wiring.request("Please call all tools"), tools);

            assertThat(run.calls()).isEqualTo(2);
            assertThat(wiring.attempts()).extracting(Entry::status).containsExactly(200, 529, 529, 200);
            assertThat(List.of(lookedUp.get(), added.get())).containsExactly(1, 1);
        }
    }

    @Test
    void whatRanIsNotUndoneWhenACallFails() {
        try (Wiring wiring = new Wiring()) {
            wiring.simulator().script("after=1;status=400");

            assertThatExceptionOfType(ClaudeException.class)
                    .isThrownBy(() -> runner(wiring).run(Wiring.request("Please call all tools"), tools))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(400));
            assertThat(List.of(lookedUp.get(), added.get())).containsExactly(1, 1);
        }
    }

    private static ToolRunner runner(Wiring wiring) {
        return new ToolRunner(wiring.claude(), new JsonBinding(), ForkJoinPool.commonPool());
    }
}
