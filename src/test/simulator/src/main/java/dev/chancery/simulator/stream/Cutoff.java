package dev.chancery.simulator.stream;

import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.script.BadDirective;
import dev.chancery.simulator.script.Directives;
import java.util.Iterator;
import java.util.List;

/** Ends a stream early but cleanly: before message_stop, after a number of events, or with an error event. */
final class Cutoff {

    private final boolean beforeStop;
    private final long eventsAtMost;
    private final long deltasAtMost;
    private final SseEvent error;
    private long events;
    private long deltas;
    private boolean over;

    Cutoff(Directives directives, String requestId) {
        String[] failing = directives.get("error-after").orElse("").split(":", -1);
        beforeStop = directives.lists("cut", "before-stop") || directives.lists("reset", "before-stop");
        eventsAtMost = directives.listedNumber("cut", "clean", Long.MAX_VALUE);
        deltasAtMost = directives.has("error-after") ? number(failing[0]) : Long.MAX_VALUE;
        error = SseEvent.error(failing.length > 1 ? failing[1] : "overloaded_error", requestId);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new BadDirective("simulator directive: '" + text + "' is not a whole number");
        }
    }

    Iterator<SseEvent> of(Iterator<SseEvent> whole) {
        return Sequences.flat(whole, event -> kept(event).iterator());
    }

    /** At the delta that is one too many, or at the end of an answer that has too few. */
    private boolean failsAt(SseEvent event) {
        return event.isDelta() ? deltas >= deltasAtMost : deltasAtMost < Long.MAX_VALUE && event.is("message_delta");
    }

    private List<SseEvent> kept(SseEvent event) {
        if (over || events == eventsAtMost || (beforeStop && event.is("message_stop"))) {
            over = true;
            return List.of();
        }
        if (failsAt(event)) {
            over = true;
            return List.of(error);
        }
        events++;
        deltas += event.isDelta() ? 1 : 0;
        return List.of(event);
    }
}
