package dev.chancery.console.charts;

import dev.chancery.export.ExportFormat;
import dev.chancery.export.RowExport;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chart as CSV: a row for each label, a column for each series, values to the last digit. */
final class ChartFile {
    static final ExportFormat FORMAT = ExportFormat.CSV;

    private ChartFile() {}

    /** @param time names the first column */
    static void write(ChartData data, String time, OutputStream out) {
        try (RowExport rows = FORMAT.open(out, columns(data, time))) {
            for (int label = 0; label < data.labels().size(); label++) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(data.labels().get(label).text());
                for (ChartSeries series : data.series()) {
                    row.add(series.values().get(label));
                }
                rows.row(row);
            }
        }
    }

    /** Two series may have the same name, such as that of a model and "Others"; two columns may not. */
    private static List<String> columns(ChartData data, String time) {
        Set<String> columns = new LinkedHashSet<>();
        columns.add(time);
        for (ChartSeries series : data.series()) {
            String column = series.name();
            for (int same = 2; !columns.add(column); same++) {
                column = series.name() + " (" + same + ")";
            }
        }
        return List.copyOf(columns);
    }
}
