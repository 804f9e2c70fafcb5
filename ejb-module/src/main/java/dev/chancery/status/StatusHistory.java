package dev.chancery.status;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers since when each part has been at its level, as far as somebody asked. */
final class StatusHistory {
    private final Clock clock;
    private Map<Place, Instant> first = Map.of();

    private record Place(String component, Level level) {}

    StatusHistory(Clock clock) {
        this.clock = clock;
    }

    /** The same, each with its time; what is no longer so is forgotten. */
    synchronized List<Status> note(List<Status> now) {
        Instant instant = clock.instant();
        Map<Place, Instant> present = new HashMap<>();
        List<Status> noted = now.stream()
                .map(status -> {
                    Place place = new Place(status.component(), status.level());
                    Instant since = first.getOrDefault(place, instant);
                    present.put(place, since);
                    return status.since(since);
                })
                .toList();
        first = present;
        return noted;
    }
}
