package dev.chancery.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Of how long a time something is summed up. Spans of one length follow each other from midnight (UTC) on. */
enum Span {
    HOUR(1),
    /** A part of a day: so few are read for the day under way, and where days of a zone begin within those of UTC. */
    PART(4),
    DAY(24);

    private final Duration length;

    Span(long hours) {
        this.length = Duration.ofHours(hours);
    }

    Duration length() {
        return length;
    }

    /** With what the ids of its sums begin. */
    String mark() {
        return name().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** The next shorter one. */
    Span shorter() {
        return values()[ordinal() - 1];
    }

    /** The beginning of the span in which an instant is. */
    Instant floor(Instant instant) {
        long seconds = instant.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, length.toSeconds()));
    }

    /** The beginning of the first span that does not begin before an instant. */
    Instant ceiling(Instant instant) {
        Instant floor = floor(instant);
        return floor.equals(instant) ? floor : floor.plus(length);
    }
}
