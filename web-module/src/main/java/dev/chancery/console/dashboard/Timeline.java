package dev.chancery.console.dashboard;

import com.vaadin.flow.component.UI;
import dev.chancery.console.charts.ChartColor;
import dev.chancery.console.charts.ChartColors;
import dev.chancery.console.charts.ChartData;
import dev.chancery.console.charts.ChartKind;
import dev.chancery.console.charts.ChartLabel;
import dev.chancery.console.charts.ChartSeries;
import dev.chancery.console.charts.ChartUnit;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.TimeLabels;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.BucketSize;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.LatencyBucket;
import dev.chancery.usage.Use;
import dev.chancery.usage.UseBucket;
import dev.chancery.usage.UseSeries;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reports over time as charts, in the language of the page. Where the ledger has nothing to say there is a gap. */
final class Timeline {
    private static final List<AttemptState> OUTCOMES =
            List.of(AttemptState.SUCCEEDED, AttemptState.FAILED, AttemptState.CANCELLED, AttemptState.UNKNOWN);

    private final UI ui = UI.getCurrent();
    private final Formats formats = Formats.of(ui);
    private final TimeLabels labels;

    Timeline(BucketSize size, ZoneId zone) {
        this.labels = TimeLabels.of(size, zone);
    }

    /** What each model cost. */
    ChartData spend(List<UseSeries> byModel) {
        ChartColors colors = ChartColors.of(ui);
        List<ChartSeries> series = byModel.stream()
                .map(each -> new ChartSeries(
                        model(each),
                        each.others() ? ChartColor.GREY : colors.of(DashboardState.word(Grouping.MODEL), each.group()),
                        spend(each.total(), formats),
                        false,
                        values(each, Use::cost)))
                .toList();
        return new ChartData(ChartKind.STACKED_BARS, ChartUnit.DOLLARS, labels(byModel), series);
    }

    private String model(UseSeries series) {
        if (series.others()) {
            return ui.getTranslation("dashboard.others");
        }
        return series.group().isEmpty() ? ui.getTranslation("dashboard.not-known") : series.group();
    }

    /** What something cost; nothing that is known to be so is not the same as no price. */
    static String spend(Use use, Formats formats) {
        return use.cost().signum() == 0 && use.unpriced() > 0
                ? UI.getCurrent().getTranslation("dashboard.no-price")
                : formats.money(use.cost());
    }

    /** Tokens by what they are billed as. */
    ChartData tokens(UseSeries all) {
        return counts(
                all,
                count("input", ChartColor.BLUE, all, Use::input),
                count("cache-write-5m", ChartColor.OLIVE, all, Use::cacheWrite5m),
                count("cache-write-1h", ChartColor.ORANGE, all, Use::cacheWrite1h),
                count("cache-read", ChartColor.SKY, all, Use::cacheRead),
                count("output", ChartColor.TEAL, all, use -> use.output() - use.thinking()),
                count("thinking", ChartColor.PURPLE, all, Use::thinking));
    }

    /** Requests by how they went; what did not happen at all has no series. */
    ChartData outcomes(UseSeries all) {
        return counts(
                all,
                OUTCOMES.stream()
                        .map(outcome -> count(
                                outcome.name().toLowerCase(Locale.ROOT),
                                color(outcome),
                                all,
                                use -> count(use, outcome)))
                        .toArray(ChartSeries[]::new));
    }

    /** The outcomes that have a series, in their order. */
    static List<AttemptState> outcomesOf(UseSeries all) {
        return OUTCOMES.stream()
                .filter(outcome -> all.buckets().stream()
                        .anyMatch(bucket ->
                                bucket.state() != UseBucket.State.MISSING && count(bucket.use(), outcome) != 0))
                .toList();
    }

    private static long count(Use use, AttemptState outcome) {
        return switch (outcome) {
            case SUCCEEDED -> use.succeeded();
            case FAILED -> use.failed();
            case CANCELLED -> use.cancelled();
            case UNKNOWN -> use.unknown();
            case INTENT -> 0;
        };
    }

    private static ChartColor color(AttemptState outcome) {
        return switch (outcome) {
            case SUCCEEDED -> ChartColor.GOOD;
            case FAILED -> ChartColor.BAD;
            case CANCELLED, INTENT -> ChartColor.GREY;
            case UNKNOWN -> ChartColor.DOUBTFUL;
        };
    }

    /** How long half, and nearly all, of the attempts took that succeeded. */
    ChartData latencies(List<LatencyBucket> buckets) {
        List<ChartLabel> times = buckets.stream()
                .map(bucket -> new ChartLabel(labels.of(bucket.start()), bucket.state() == UseBucket.State.UNFINISHED))
                .toList();
        return new ChartData(
                ChartKind.LINES,
                ChartUnit.MILLIS,
                times,
                List.of(latency("p95", ChartColor.RUST, buckets, 0.95), latency("p50", ChartColor.BLUE, buckets, 0.5)));
    }

    private ChartSeries latency(String name, ChartColor color, List<LatencyBucket> buckets, double part) {
        List<@Nullable BigDecimal> values = buckets.stream()
                .<@Nullable BigDecimal>map(bucket ->
                        bucket.latency().percentile(part).map(Timeline::millis).orElse(null))
                .toList();
        return new ChartSeries(ui.getTranslation("dashboard.series." + name), color, "", false, values);
    }

    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis());
    }

    /** What was used at no time at all would only be a colour too many. */
    private ChartData counts(UseSeries all, ChartSeries... series) {
        List<ChartSeries> used = List.of(series).stream()
                .filter(each -> each.values().stream().anyMatch(value -> value != null && value.signum() != 0))
                .toList();
        return new ChartData(ChartKind.STACKED_BARS, ChartUnit.COUNT, labels(List.of(all)), used);
    }

    private ChartSeries count(String name, ChartColor color, UseSeries all, ToLongFunction<Use> number) {
        return new ChartSeries(
                ui.getTranslation("dashboard.series." + name),
                color,
                formats.compact(number.applyAsLong(all.total())),
                false,
                values(all, use -> BigDecimal.valueOf(number.applyAsLong(use))));
    }

    private static List<@Nullable BigDecimal> values(UseSeries series, Function<Use, BigDecimal> value) {
        return series.buckets().stream()
                .<@Nullable BigDecimal>map(
                        bucket -> bucket.state() == UseBucket.State.MISSING ? null : value.apply(bucket.use()))
                .toList();
    }

    private List<ChartLabel> labels(List<UseSeries> series) {
        return series.isEmpty()
                ? List.of()
                : series.get(0).buckets().stream()
                        .map(bucket ->
                                new ChartLabel(labels.of(bucket.start()), bucket.state() == UseBucket.State.UNFINISHED))
                        .toList();
    }
}
