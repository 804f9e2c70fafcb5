package dev.chancery.console.budgets;

import com.vaadin.flow.component.UI;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.budgets.BurnDown;
import dev.chancery.console.charts.ChartColor;
import dev.chancery.console.charts.ChartData;
import dev.chancery.console.charts.ChartKind;
import dev.chancery.console.charts.ChartLabel;
import dev.chancery.console.charts.ChartSeries;
import dev.chancery.console.charts.ChartUnit;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.TimeLabels;
import dev.chancery.usage.BucketSize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a budget is used up: day by day what it comes to, and the limit it must not pass. The days to come are a gap. */
public final class BudgetChart {
    private final UI ui = UI.getCurrent();
    private final BurnDown budget;
    private final LocalDate today;
    private final List<LocalDate> days;

    /** @param today in the budget's zone */
    public BudgetChart(BurnDown budget, LocalDate today) {
        this.budget = budget;
        this.today = today;
        this.days = budget.first().datesUntil(budget.last().plusDays(1)).toList();
    }

    /** What the chart shows. */
    public ChartData data() {
        ChartUnit unit = budget.budget().terms().unit() == BudgetUnit.MONEY ? ChartUnit.DOLLARS : ChartUnit.COUNT;
        List<@Nullable BigDecimal> spent = spent();
        List<@Nullable BigDecimal> limit =
                days.stream().<@Nullable BigDecimal>map(day -> budget.limit()).toList();
        Formats formats = Formats.of(ui);
        return new ChartData(
                ChartKind.LINES,
                unit,
                labels(),
                List.of(
                        new ChartSeries(
                                ui.getTranslation("dashboard.budget.spent"),
                                ChartColor.BLUE,
                                unit.text(total(), formats),
                                false,
                                spent),
                        new ChartSeries(
                                ui.getTranslation("dashboard.budget.limit"),
                                ChartColor.BAD,
                                unit.text(budget.limit(), formats),
                                true,
                                limit)));
    }

    private BigDecimal total() {
        return budget.days().isEmpty()
                ? BigDecimal.ZERO
                : budget.days().get(budget.days().size() - 1).total();
    }

    private List<@Nullable BigDecimal> spent() {
        Map<LocalDate, BigDecimal> totals = new HashMap<>();
        budget.days().forEach(day -> totals.put(day.date(), day.total()));
        BigDecimal total = BigDecimal.ZERO;
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (LocalDate day : days) {
            total = totals.getOrDefault(day, total);
            values.add(day.isAfter(today) ? null : total);
        }
        return values;
    }

    private List<ChartLabel> labels() {
        ZoneId zone = budget.budget().terms().zone();
        TimeLabels labels = TimeLabels.of(BucketSize.DAY, zone);
        return days.stream()
                .map(day -> new ChartLabel(labels.of(day.atStartOfDay(zone).toInstant()), day.equals(today)))
                .toList();
    }
}
