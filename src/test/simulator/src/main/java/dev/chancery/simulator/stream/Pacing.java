package dev.chancery.simulator.stream;

import dev.chancery.simulator.http.Step;
import dev.chancery.simulator.script.Directives;
import dev.chancery.simulator.script.Latency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts pauses between the deltas of a stream, and pings into long pauses. */
final class Pacing {

    private final Latency latency;
    private final RandomGenerator random;
    private final long firstDeltaNanos;
    private final long pingNanos;
    private boolean begun;

    Pacing(Latency latency, Directives directives, RandomGenerator random) {
        this.latency = latency;
        this.random = random;
        this.firstDeltaNanos = directives.number("first-delta", 0) * 1_000_000;
        this.pingNanos = directives.number("ping-every", 0) * 1_000_000;
    }

    Iterator<Step> before(SseEvent event, Step.Send send, Step.Send ping) {
        long pause = event.isDelta() && event.tokens() > 0 ? pause() : 0;
        if (pause == 0) {
            return Collections.<Step>singleton(send).iterator();
        }
        List<Step> steps = new ArrayList<>();
        while (pingNanos > 0 && pause > pingNanos) {
            steps.add(new Step.Pause(pingNanos));
            steps.add(ping);
            pause -= pingNanos;
        }
        steps.add(new Step.Pause(pause));
        steps.add(send);
        return steps.iterator();
    }

    private long pause() {
        if (!begun) {
            begun = true;
            return firstDeltaNanos;
        }
        return latency.gapNanos(random);
    }
}
