package dev.chancery.api.usage;

import dev.chancery.usage.BucketSize;
import dev.chancery.usage.UseBucket;
import dev.chancery.usage.UseSeries;
import java.time.Instant;
import java.util.List;

/**
 * Use over time.
 *
 * @param size how long the buckets are
 * @param items one series a group; or one of everything
 */
public record SeriesView(BucketSize size, List<Series> items) {
    /**
     * One series.
     *
     * @param group empty for all together
     * @param others whether it is all groups beyond those that have a series of their own
     * @param buckets in order, without a gap
     */
    public record Series(String group, boolean others, UseView total, List<Bucket> buckets) {}

    /**
     * One bucket.
     *
     * @param state whether the numbers are all there
     */
    public record Bucket(Instant start, Instant end, UseBucket.State state, UseView use) {}

    static SeriesView of(BucketSize size, List<UseSeries> series) {
        return new SeriesView(size, series.stream().map(SeriesView::of).toList());
    }

    private static Series of(UseSeries series) {
        return new Series(
                series.group(),
                series.others(),
                UseView.of(series.total()),
                series.buckets().stream()
                        .map(each -> new Bucket(each.start(), each.end(), each.state(), UseView.of(each.use())))
                        .toList());
    }
}
