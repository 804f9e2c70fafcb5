package dev.chancery.console.charts;

import java.util.Locale;

/** How a chart is drawn. */
public enum ChartKind {
    /** Lines over time; where a value is missing they break off. */
    LINES,
    /** Bars beside each other. */
    BARS,
    /** Bars on top of each other, whose sum means something. */
    STACKED_BARS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
