package dev.chancery.console.charts;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a chart, or the bars of one colour.
 *
 * @param name shown as text
 * @param figure what it comes to altogether, for people; empty for nothing
 * @param reference whether it is there for comparison, such as a limit
 * @param values one for each label; null where it is missing, which is not zero
 */
public record ChartSeries(
        String name, ChartColor color, String figure, boolean reference, List<@Nullable BigDecimal> values)
        implements Serializable {
    /** Copies the list. */
    public ChartSeries {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
