package dev.chancery.console.dashboard;

import com.vaadin.flow.component.html.Div;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tile;
import dev.chancery.usage.Latency;
import dev.chancery.usage.UsageTiles;
import dev.chancery.usage.Use;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers that stand above everything else. */
class Figures extends Div {
    private static final long serialVersionUID = 1L;
    private static final String SERIES = "dashboard.series.";
    private static final double HALF = 0.5;
    private static final double MOST = 0.95;

    private final Tile spend = tile("spend");
    private final Tile forecast = tile("forecast");
    private final Tile requests = tile("requests");
    private final Tile errors = tile("errors");
    private final Tile tokens = tile("tokens");
    private final Tile cacheHits = tile("cache-hits");
    private final Tile saved = tile("saved");
    private final Tile perRequest = tile("per-request");
    private final Tile duration = tile("duration");
    private final Tile firstToken = tile("first-token");
    private final List<Tile> all =
            List.of(spend, forecast, requests, errors, tokens, cacheHits, saved, perRequest, duration, firstToken);
    private boolean isLoading;

    Figures() {
        addClassName("tiles");
        all.forEach(this::add);
    }

    void load() {
        isLoading = true;
        all.forEach(Tile::load);
    }

    /** Leaves every place without a figure, unless there are some. */
    void fail() {
        if (isLoading) {
            all.forEach(tile -> tile.show(Formats.UNKNOWN, ""));
        }
    }

    void show(UsageTiles tiles) {
        isLoading = false;
        Formats formats = Formats.current();
        Use use = tiles.use();
        Use before = tiles.before();
        spend.show(Timeline.spend(use, formats), joined(change(use.cost(), before.cost()), unpriced(use, formats)));
        forecast.show(formats.money(tiles.forecastForMonth()), getTranslation("dashboard.forecast.note"));
        requests.show(
                formats.number(use.requests()),
                change(BigDecimal.valueOf(use.requests()), BigDecimal.valueOf(before.requests())));
        errors.show(
                share(use.errorRate(), formats),
                getTranslation("dashboard.errors.note", formats.number(use.failed()), formats.number(use.unknown())));
        tokens.show(formats.compact(use.tokens()), classes(use, formats));
        cacheHits.show(
                share(use.cacheHitRate(), formats),
                getTranslation("dashboard.cache-hits.note", formats.compact(use.cacheRead())));
        saved.show(
                formats.money(tiles.saved().dollars()),
                tiles.saved().complete()
                        ? getTranslation("dashboard.saved.note")
                        : getTranslation("dashboard.saved.partly"));
        perRequest.show(
                formats.money(use.costPerRequest().orElse(null)),
                getTranslation(
                        "dashboard.before",
                        formats.money(before.costPerRequest().orElse(null))));
        show(duration, tiles.duration(), formats);
        show(firstToken, tiles.firstContent(), formats);
    }

    private void show(Tile tile, @Nullable Latency latency, Formats formats) {
        tile.show(
                formats.duration(percentile(latency, MOST)),
                getTranslation("dashboard.half", formats.duration(percentile(latency, HALF))));
    }

    private static @Nullable Duration percentile(@Nullable Latency latency, double part) {
        return latency == null ? null : latency.percentile(part).orElse(null);
    }

    /** Tokens by what they are billed as, named as in the chart; together they are all. */
    private Map<String, String> classes(Use use, Formats formats) {
        Map<String, String> classes = new LinkedHashMap<>();
        BiConsumer<String, Long> put =
                (name, count) -> classes.put(getTranslation(SERIES + name), formats.compact(count));
        put.accept("input", use.input());
        put.accept("cache-write-5m", use.cacheWrite5m());
        put.accept("cache-write-1h", use.cacheWrite1h());
        put.accept("cache-read", use.cacheRead());
        put.accept("output", use.output() - use.thinking());
        put.accept("thinking", use.thinking());
        return classes;
    }

    private String unpriced(Use use, Formats formats) {
        return use.unpriced() == 0 ? "" : getTranslation("dashboard.unpriced", formats.number(use.unpriced()));
    }

    /** Against the period before; of nothing there is no share. */
    private String change(BigDecimal now, BigDecimal before) {
        if (before.signum() == 0) {
            return getTranslation("dashboard.before.none");
        }
        NumberFormat format = NumberFormat.getPercentInstance(getLocale());
        format.setMaximumFractionDigits(1);
        BigDecimal growth = now.subtract(before).divide(before, 4, RoundingMode.HALF_EVEN);
        return getTranslation("dashboard.change", (growth.signum() > 0 ? "+" : "") + format.format(growth));
    }

    private static String share(OptionalDouble share, Formats formats) {
        return formats.percent(share.isPresent() ? share.getAsDouble() : null);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private Tile tile(String name) {
        Tile tile = new Tile(getTranslation("dashboard.tile." + name));
        tile.setId("tile-" + name);
        return tile;
    }
}
