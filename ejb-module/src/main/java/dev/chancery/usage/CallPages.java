package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page of attempts, the newest first, without reading through all that a filter does not mean: the sums say in which
 * hours to look.
 */
final class CallPages {
    private static final int HOURS_AT_ONCE = 200;
    private static final Comparator<AttemptEntity> NEWEST_FIRST = Comparator.comparing(AttemptEntity::startedAt)
            .thenComparing(AttemptEntity::id)
            .reversed();

    private final EntityManager em;
    private final CallFilter filter;
    private final @Nullable AttemptCursor place;
    private final int most;

    private CallPages(EntityManager em, CallFilter filter, @Nullable AttemptCursor place, int most) {
        this.em = em;
        this.filter = filter;
        this.place = place;
        this.most = most;
    }

    /** At most so many, before the place; from the newest on without one. */
    static List<AttemptEntity> before(EntityManager em, CallFilter filter, @Nullable AttemptCursor place, int most) {
        CallPages pages = new CallPages(em, filter, place, most);
        Optional<CallHours> hours = CallHours.of(filter);
        return hours.isPresent() ? pages.within(hours.get()) : pages.read(new AttemptQuery(filter));
    }

    /** What is under way comes first: what ends after that is there already, and what ended before is in the sums. */
    private List<AttemptEntity> within(CallHours hours) {
        TreeSet<AttemptEntity> found = new TreeSet<>(NEWEST_FIRST);
        found.addAll(read(new AttemptQuery(filter).underWay()));
        int inHours = 0;
        Instant before = place == null ? filter.to() : place.at().plus(1, ChronoUnit.MICROS);
        List<Instant> next;
        do {
            next = hours.newest(em, before, HOURS_AT_ONCE);
            for (Window window : windows(next)) {
                List<AttemptEntity> rows = read(new AttemptQuery(filter).within(window.from(), window.to()));
                found.addAll(rows);
                inHours += rows.size();
                if (inHours >= most) {
                    return newest(found);
                }
            }
            before = next.isEmpty() ? before : next.get(next.size() - 1);
        } while (next.size() == HOURS_AT_ONCE);
        return newest(found);
    }

    private List<AttemptEntity> read(AttemptQuery query) {
        return query.before(em, place, most);
    }

    private List<AttemptEntity> newest(TreeSet<AttemptEntity> found) {
        return found.stream().limit(most).toList();
    }

    /** Hours that follow each other are read together. */
    private static List<Window> windows(List<Instant> newestFirst) {
        List<Window> windows = new ArrayList<>();
        for (Instant hour : newestFirst) {
            Instant end = hour.plus(Span.HOUR.length());
            Window last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (last != null && last.from().equals(end)) {
                windows.set(windows.size() - 1, new Window(hour, last.to()));
            } else {
                windows.add(new Window(hour, end));
            }
        }
        return windows;
    }

    private record Window(Instant from, Instant to) {}
}
