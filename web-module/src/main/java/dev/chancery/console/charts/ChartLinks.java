package dev.chancery.console.charts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Says where the values of a chart lead. */
@FunctionalInterface
public interface ChartLinks extends Serializable {
    /** Nowhere. */
    ChartLinks NONE = (series, label) -> null;

    /**
     * Where a value leads; null for nowhere.
     *
     * @param series its place in the chart, from 0
     * @param label its place in the series, from 0
     */
    @Nullable
    ChartLink of(int series, int label);
}
