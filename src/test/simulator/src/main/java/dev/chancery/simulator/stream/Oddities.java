package dev.chancery.simulator.stream;

import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.script.Directives;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Puts into a stream of events what a reader must survive. */
final class Oddities {

    private static final int STRANGE_INDEX = 97;

    private final Directives directives;
    private final Quirks quirks;
    private final int bigEvent;
    private boolean seenDelta;
    private int burst;

    Oddities(Directives directives) {
        this.directives = directives;
        this.quirks = new Quirks(directives);
        this.bigEvent = (int) directives.listedNumber("sse", "big-event", 0);
        this.burst = (int) directives.listedNumber("sse", "burst", 0);
    }

    Iterator<SseEvent> in(Iterator<SseEvent> events) {
        Iterator<SseEvent> quirky = quirks.isEmpty() ? events : Sequences.map(events, this::quirky);
        if (!directives.has("sse")) {
            return quirky;
        }
        Iterator<SseEvent> odd = Sequences.flat(quirky, event -> around(event).iterator());
        return burst > 0 ? Sequences.flat(odd, this::withBurst) : odd;
    }

    /** Very many tiny events, right after the first delta. */
    private Iterator<SseEvent> withBurst(SseEvent event) {
        Iterator<SseEvent> one = List.of(event).iterator();
        if (!event.isDelta() || burst == 0) {
            return one;
        }
        List<SseEvent> dots = Collections.nCopies(burst, SseEvent.textDelta(0, ".", 0));
        burst = 0;
        return Sequences.concat(one, dots.iterator());
    }

    private SseEvent quirky(SseEvent event) {
        boolean touched = event.is("message_start") || event.is("message_delta");
        return touched ? new SseEvent(event.name(), quirks.applied(event.data()), event.tokens()) : event;
    }

    private List<SseEvent> around(SseEvent event) {
        List<SseEvent> events = new ArrayList<>();
        if (event.is("message_delta") && asked("unknown-block")) {
            events.addAll(unknownBlock());
        }
        if (!(event.is("content_block_stop") && asked("no-block-stop"))) {
            events.add(shifted(event));
        }
        if (event.is("message_start")) {
            afterStart(event, events);
        } else if (event.is("content_block_stop") && asked("delta-after-stop")) {
            events.add(SseEvent.textDelta(0, " too late", 0));
        } else if (event.isDelta() && !seenDelta) {
            seenDelta = true;
            afterFirstDelta(events);
        }
        return events;
    }

    private boolean asked(String oddity) {
        return directives.lists("sse", oddity);
    }

    private void afterStart(SseEvent start, List<SseEvent> events) {
        if (asked("duplicate-start")) {
            events.add(start);
        }
        if (asked("unknown-events")) {
            events.add(SseEvent.of(Json.object("type", "weather_report", "sky", "clear", "layers", List.of(1, 2))));
        }
    }

    private void afterFirstDelta(List<SseEvent> events) {
        if (asked("unknown-events")) {
            events.add(SseEvent.of(Json.object("type", "weather_report", "sky", "overcast")));
        }
        if (asked("unknown-delta")) {
            events.add(SseEvent.delta(0, "{\"type\":\"scent_delta\",\"scent\":\"lavender\"}", 0));
        }
        if (asked("invalid-json")) {
            events.add(new SseEvent("content_block_delta", "{\"type\":\"content_block_delta\",\"index\":0,", 0));
        }
        if (asked("lone-surrogate")) {
            events.add(SseEvent.delta(0, "{\"type\":\"text_delta\",\"text\":\"\\ud83d\"}", 0));
        }
        if (bigEvent > 0) {
            events.add(SseEvent.textDelta(0, "x".repeat(bigEvent), 0));
        }
    }

    private static List<SseEvent> unknownBlock() {
        return List.of(
                SseEvent.blockStart(STRANGE_INDEX, Json.object("type", "hologram", "depth", 3)),
                SseEvent.blockStop(STRANGE_INDEX));
    }

    /** Out of order: the deltas speak of a block that was never started. */
    private SseEvent shifted(SseEvent event) {
        return event.isDelta() && asked("out-of-order")
                ? new SseEvent(event.name(), event.data().replaceFirst("\"index\":\\d+", "\"index\":5"), event.tokens())
                : event;
    }
}
