package dev.chancery.keys;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Those who wait for a key, in a line for each need, a model's above all: only the first of a line tries, so that keys that become free wake
 * one thread, and a large request is not overtaken for ever by small ones. Guarded by the ring's lock.
 */
final class WaitingLine {
    private final Lock lock;
    private final Map<String, Deque<Place>> lines = new HashMap<>();

    WaitingLine(Lock lock) {
        this.lock = lock;
    }

    boolean isEmpty(String need) {
        return !lines.containsKey(need);
    }

    Place join(String need, long deadline) {
        Place place = new Place(need, deadline, lock.newCondition());
        lines.computeIfAbsent(need, any -> new ArrayDeque<>()).add(place);
        return place;
    }

    boolean isFirst(Place place) {
        return line(place).peekFirst() == place;
    }

    void leave(Place place) {
        Deque<Place> line = line(place);
        boolean first = line.peekFirst() == place;
        line.remove(place);
        if (line.isEmpty()) {
            lines.remove(place.need);
        } else if (first) {
            line.getFirst().condition.signal();
        }
    }

    /** Something has changed that may let the first ones pass. */
    void wakeFirst() {
        lines.values().forEach(line -> line.getFirst().condition.signal());
    }

    /** The first of a line will not pass before then; whoever gives up earlier is told. */
    void first(Place place, long earliest) {
        line(place).forEach(each -> {
            each.earliest = earliest;
            if (each != place && each.deadline - earliest < 0) {
                each.condition.signal();
            }
        });
    }

    private Deque<Place> line(Place place) {
        return lines.getOrDefault(place.need, new ArrayDeque<>());
    }

    /** A thread's place. */
    static final class Place {
        private final String need;
        private final long deadline;
        private final Condition condition;
        private long earliest;

        private Place(String need, long deadline, Condition condition) {
            this.need = need;
            this.deadline = deadline;
            this.condition = condition;
            this.earliest = deadline;
        }

        /** Until when the thread waits at the longest. */
        long deadline() {
            return deadline;
        }

        /** When the first of the line may pass, as far as that is known: the own deadline where it is not. */
        long earliest() {
            return earliest;
        }

        Condition condition() {
            return condition;
        }
    }
}
