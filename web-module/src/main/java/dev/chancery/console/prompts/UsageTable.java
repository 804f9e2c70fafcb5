package dev.chancery.console.prompts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.chancery.console.kit.Formats;
import dev.chancery.usage.Latency;
import dev.chancery.usage.PromptVersionUse;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of two versions, and how the second one differs. */
class UsageTable extends Div {
    private static final long serialVersionUID = 1L;
    private static final double MEDIAN = 0.5;
    private static final double SLOWEST = 0.95;

    private final transient Formats formats = Formats.current();
    private final NativeTable table = new NativeTable();
    private final transient PromptVersionUse left;
    private final transient PromptVersionUse right;

    UsageTable(PromptVersionUse left, PromptVersionUse right) {
        this.left = left;
        this.right = right;
        addClassNames("panel", "usage-table");
        getElement().setAttribute("tabindex", "0"); // scrolls sideways where there is little room
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("prompts.tab.usage"));
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("prompts.usage.measure"));
        head.addHeaderCell().setText(name(left));
        head.addHeaderCell().setText(name(right));
        head.addHeaderCell().setText(getTranslation("prompts.usage.change"));
        counts("prompts.usage.calls", use -> use.use().requests());
        counts("prompts.usage.failed", use -> use.use().failed());
        row("prompts.usage.error-rate", use -> formats.percent(value(use.use().errorRate())), use -> null);
        times("prompts.usage.p50", use -> percentile(use.duration(), MEDIAN));
        times("prompts.usage.p95", use -> percentile(use.duration(), SLOWEST));
        times("prompts.usage.first", use -> percentile(use.firstContent(), SLOWEST));
        counts("prompts.usage.input", use -> use.use().prompt());
        counts("prompts.usage.output", use -> use.use().output());
        row("prompts.usage.cache-hits", use -> formats.percent(value(use.use().cacheHitRate())), use -> null);
        row("prompts.usage.cost", use -> formats.money(use.use().cost()), use -> use.use()
                .cost()
                .doubleValue());
        row(
                "prompts.usage.cost-per-call",
                use -> formats.money(use.use().costPerRequest().orElse(null)),
                use -> use.use().costPerRequest().map(Number::doubleValue).orElse(null));
        add(table);
    }

    private String name(PromptVersionUse use) {
        return use.version() == 0
                ? getTranslation("prompts.usage.packaged")
                : getTranslation("prompts.version", use.version());
    }

    private static @Nullable Double value(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() : null;
    }

    private static @Nullable Duration percentile(Latency latency, double part) {
        return latency.percentile(part).orElse(null);
    }

    private void counts(String key, Function<PromptVersionUse, Long> figure) {
        row(key, use -> formats.number(figure.apply(use)), use -> figure.apply(use)
                .doubleValue());
    }

    private void times(String key, Function<PromptVersionUse, @Nullable Duration> figure) {
        row(key, use -> formats.duration(figure.apply(use)), use -> {
            Duration time = figure.apply(use);
            return time == null ? null : (double) time.toMillis();
        });
    }

    private void row(
            String key, Function<PromptVersionUse, String> text, Function<PromptVersionUse, @Nullable Double> figure) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.setText(getTranslation(key));
        name.getElement().setAttribute("scope", "row");
        row.addDataCell().setText(text.apply(left));
        row.addDataCell().setText(text.apply(right));
        row.addDataCell().setText(change(figure.apply(left), figure.apply(right)));
    }

    private String change(@Nullable Double before, @Nullable Double after) {
        if (before == null || after == null || before == 0) {
            return Formats.UNKNOWN;
        }
        double change = (after - before) / before;
        return (change > 0 ? "+" : "") + formats.percent(change);
    }
}
