package dev.chancery.console.charts;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A chart in words, for those who do not see it. */
final class ChartSummary {
    private static final int MOST_SERIES = 6;

    private ChartSummary() {}

    static String of(String name, ChartData data) {
        UI ui = UI.getCurrent();
        if (data.isEmpty()) {
            return ui.getTranslation("chart.summary.empty", name);
        }
        String series = data.series().stream()
                .limit(MOST_SERIES)
                .map(each -> of(each, data, ui))
                .collect(Collectors.joining(" "));
        return ui.getTranslation("chart.summary", name, first(data), last(data)) + " " + series;
    }

    private static String of(ChartSeries series, ChartData data, UI ui) {
        Formats formats = Formats.of(ui);
        int highest = highest(series.values());
        if (highest < 0) {
            return ui.getTranslation("chart.summary.missing", series.name());
        }
        return ui.getTranslation(
                "chart.summary.series",
                series.figure().isEmpty() ? series.name() : series.name() + " " + series.figure(),
                data.unit().text(series.values().get(highest), formats),
                data.labels().get(highest).text());
    }

    /** Where the highest value is; -1 when all are missing. */
    private static int highest(List<@Nullable BigDecimal> values) {
        return IntStream.range(0, values.size())
                .filter(at -> values.get(at) != null)
                .reduce((one, other) -> compare(values.get(other), values.get(one)) > 0 ? other : one)
                .orElse(-1);
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? 0 : one.compareTo(other);
    }

    private static String first(ChartData data) {
        return data.labels().get(0).text();
    }

    private static String last(ChartData data) {
        return data.labels().get(data.labels().size() - 1).text();
    }
}
