package dev.chancery.usage;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Buckets of time for histograms: each ends 19 % later than the one before (four to a doubling), so that a percentile
 * read from them is at most that far off. Bucket 0 ends at one millisecond.
 */
final class LatencyBuckets {
    private static final double PER_DOUBLING = 4;
    private static final int LAST = 120; // about twelve days

    private LatencyBuckets() {}

    static int of(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        if (millis <= 1) {
            return 0;
        }
        return (int) Math.min(LAST, Math.ceil(Math.log(millis) / Math.log(2) * PER_DOUBLING));
    }

    /** Where a bucket ends. */
    static Duration end(int bucket) {
        return Duration.ofNanos(Math.round(Math.pow(2, bucket / PER_DOUBLING) * 1e6));
    }

    /** As a column holds them: {@code bucket:count} by blanks, at most 1,900 characters. */
    static String write(Map<Integer, Long> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((bucket, count) -> text.append(text.isEmpty() ? "" : " ")
                .append(bucket)
                .append(':')
                .append(count));
        return text.toString();
    }

    /** What {@link #write} wrote, by bucket. */
    static Map<Integer, Long> read(String text) {
        Map<Integer, Long> counts = new TreeMap<>();
        add(text, counts);
        return counts;
    }

    /** Adds what {@link #write} wrote. */
    static void add(String text, Map<Integer, Long> counts) {
        for (int at = 0; at < text.length(); ) {
            int colon = text.indexOf(':', at);
            int blank = text.indexOf(' ', colon);
            int end = blank < 0 ? text.length() : blank;
            counts.merge(Integer.parseInt(text, at, colon, 10), Long.parseLong(text, colon + 1, end, 10), Long::sum);
            at = end + 1;
        }
    }
}
