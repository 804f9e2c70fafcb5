package dev.chancery.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The buckets of a report, in order and without a gap. */
final class Buckets {
    private static final int MOST = 5000;

    private final NavigableMap<Instant, Instant> ends = new TreeMap<>();
    private final @Nullable Instant ledgerBegan;
    private final Instant now;

    Buckets(Period period, BucketSize size, @Nullable Instant ledgerBegan, Instant now) {
        this.ledgerBegan = ledgerBegan;
        this.now = now;
        Instant start = size.floor(period.from(), period.zone());
        while (start.isBefore(period.to())) {
            if (ends.size() == MOST) {
                throw new InvalidReportException("size", "must be larger: at most " + MOST + " buckets are shown");
            }
            Instant end = size.next(start, period.zone());
            ends.put(start, end);
            start = end;
        }
    }

    /** The longest span such that no bucket begins within one. */
    Span span() {
        Span span = Span.DAY;
        while (!beginWith(span)) {
            span = span.shorter();
        }
        return span;
    }

    private boolean beginWith(Span span) {
        return span == Span.HOUR || ends.keySet().stream().allMatch(start -> start.equals(span.floor(start)));
    }

    /** The beginning of the bucket to which the hour, or longer span, belongs: the one in which it begins. */
    Instant of(Instant begins) {
        return ends.floorKey(begins);
    }

    /** A series of sums by the beginnings of spans. */
    UseSeries series(String group, boolean others, Map<Instant, Use> byTime) {
        Map<Instant, Use> sums = new TreeMap<>();
        byTime.forEach((begins, use) -> sums.merge(of(begins), use, Use::plus));
        List<UseBucket> buckets = new ArrayList<>();
        ends.forEach((start, end) ->
                buckets.add(new UseBucket(start, end, state(start, end), sums.getOrDefault(start, Use.NONE))));
        return new UseSeries(group, others, sums.values().stream().reduce(Use.NONE, Use::plus), buckets);
    }

    UseBucket.State state(Instant start, Instant end) {
        if (start.isAfter(now) || ledgerBegan == null || !end.isAfter(ledgerBegan)) {
            return UseBucket.State.MISSING;
        }
        return end.isAfter(now) ? UseBucket.State.UNFINISHED : UseBucket.State.COMPLETE;
    }

    Map<Instant, Instant> ends() {
        return ends;
    }
}
