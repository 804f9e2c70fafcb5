package dev.chancery.usage;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param group which group it is; empty for all together
 * @param others whether it is all groups beyond those that have a line of their own
 * @param total the sums of all buckets
 * @param buckets in order, without a gap, the same in every series of a report
 */
public record UseSeries(String group, boolean others, Use total, List<UseBucket> buckets) {
    /** Copies the list. */
    public UseSeries {
        buckets = List.copyOf(buckets);
    }
}
