package dev.chancery.console.charts;

import java.io.Serializable;
import java.util.List;

/**
 * What a chart shows.
 *
 * @param series the first stands at the bottom where they are stacked
 */
public record ChartData(ChartKind kind, ChartUnit unit, List<ChartLabel> labels, List<ChartSeries> series)
        implements Serializable {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when a series does not have a value, or a gap, for each label
     */
    public ChartData {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        int size = labels.size();
        if (series.stream().anyMatch(each -> each.values().size() != size)) {
            throw new IllegalArgumentException("Every series must have " + size + " values");
        }
    }

    /** Whether there is no value other than zero; what is there for comparison does not count. */
    public boolean isEmpty() {
        return series.stream()
                .filter(each -> !each.reference())
                .flatMap(each -> each.values().stream())
                .noneMatch(value -> value != null && value.signum() != 0);
    }
}
