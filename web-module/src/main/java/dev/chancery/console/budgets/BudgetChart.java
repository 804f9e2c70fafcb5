package dev.chancery.console.budgets;

import com.vaadin.flow.component.UI;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.budgets.BurnDown;
import dev.chancery.console.charts.ChartColor;
import dev.chancery.console.charts.ChartData;
import dev.chancery.console.charts.ChartKind;
import dev.chancery.console.charts.ChartLabel;
import dev.chancery.console.charts.ChartLink;
import dev.chancery.console.charts.ChartLinks;
import dev.chancery.console.charts.ChartSeries;
import dev.chancery.console.charts.ChartUnit;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.TimeLabels;
import dev.chancery.console.usage.UsageLink;
import dev.chancery.usage.BucketSize;
import dev.chancery.usage.CallField;
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

    /** A day that has begun leads to its calls; the limit leads nowhere. */
    public ChartLinks links() {
        Query calls = calls(budget.budget().terms());
        if (calls == null) {
            return ChartLinks.NONE;
        }
        ZoneId zone = budget.budget().terms().zone();
        List<ChartLink> links = days.stream()
                .filter(day -> !day.isAfter(today))
                .map(day -> new ChartLink(
                        UsageLink.PATH,
                        UsageLink.during(
                                calls,
                                day.atStartOfDay(zone).toInstant(),
                                day.plusDays(1).atStartOfDay(zone).toInstant())))
                .toList();
        return (series, label) -> series == 0 && label < links.size() ? links.get(label) : null;
    }

    /** Null for a model: nothing finds its calls together with those of its dated ids. */
    private static @Nullable Query calls(BudgetTerms terms) {
        Query all = Query.empty();
        return switch (terms.scope()) {
            case ALL -> all;
            case APPLICATION -> UsageLink.with(all, CallField.APPLICATION, terms.value());
            case KEY -> UsageLink.with(all, CallField.KEY, terms.value());
            case PROMPT -> UsageLink.with(all, CallField.PROMPT, terms.value());
            case USER -> UsageLink.with(all, CallField.PRINCIPAL, terms.value());
            case TAG -> UsageLink.tagged(all, terms.value());
            case MODEL -> null;
        };
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
