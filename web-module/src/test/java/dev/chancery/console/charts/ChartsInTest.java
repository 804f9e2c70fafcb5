package dev.chancery.console.charts;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Charts for tests, and what they show. */
public final class ChartsInTest {
    private ChartsInTest() {}

    /** What a panel shows; null while it shows none. */
    public static @Nullable ChartData data(ChartPanel panel) {
        return panel.data();
    }

    /** Where a value of a panel leads. */
    public static @Nullable String link(ChartPanel panel, int series, int label) {
        ChartLink link = panel.links().of(series, label);
        return link == null ? null : link.address();
    }

    static ChartSeries series(String name, @Nullable String... values) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        Stream.of(values).forEach(value -> numbers.add(value == null ? null : new BigDecimal(value)));
        return new ChartSeries(name, ChartColor.BLUE, "", false, numbers);
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
