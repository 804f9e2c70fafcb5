package dev.chancery.simulator.stream;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.http.Step;
import dev.chancery.simulator.script.Directives;
import dev.chancery.simulator.script.Latency;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

/** An answer as a stream of server-sent events, with the pace and the oddities that a script asks for. */
public final class MessageStream {

    private static final int TOKENS_PER_DELTA = 3;
    private static final int PINGS_ONLY_MILLIS = 500;

    private final Directives directives;
    private final Latency latency;
    private final RandomGenerator random;
    private final String requestId;

    public MessageStream(Directives directives, Latency latency, RandomGenerator random, String requestId) {
        this.directives = directives;
        this.latency = latency;
        this.random = random;
        this.requestId = requestId;
    }

    public Iterator<Step> of(Answer answer) {
        int chunk = (int) Math.max(1, directives.number("chunk", defaultChunk()));
        Iterator<SseEvent> events = new MessageEvents(answer, chunk, directives.lists("tool-input", "cut")).iterator();
        Iterator<SseEvent> odd = new Oddities(directives).in(events);
        SseFormat format = new SseFormat(directives);
        return directives.has("pings-only")
                ? pingsOnly(odd, format)
                : paced(new Cutoff(directives, requestId).of(odd), format);
    }

    private int defaultChunk() {
        return directives.has("tokens") || directives.has("huge") ? 1 : TOKENS_PER_DELTA;
    }

    private Iterator<Step> paced(Iterator<SseEvent> events, SseFormat format) {
        Latency kept = directives.lists("sse", "coalesced") ? Latency.ZERO : latency;
        Pacing pacing = new Pacing(kept, directives, random);
        Step.Send ping = new SseFormat(Directives.NONE).write(SseEvent.PING);
        return Sequences.flat(events, event -> pacing.before(event, format.write(event), ping));
    }

    private Iterator<Step> pingsOnly(Iterator<SseEvent> events, SseFormat format) {
        long every = directives.number("ping-every", PINGS_ONLY_MILLIS);
        Iterator<Step> start = List.<Step>of(format.write(events.next())).iterator();
        return Sequences.concat(
                start, Sequences.endless(() -> List.of(Step.Pause.ofMillis(every), format.write(SseEvent.PING))
                        .iterator()));
    }
}
