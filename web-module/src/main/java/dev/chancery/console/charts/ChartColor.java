package dev.chancery.console.charts;

import java.util.Locale;

/**
 * A colour of a series. Neighbours differ in lightness as well as in hue, so that people who do not see some hues tell
 * them apart; each has a shade for light and one for dark pages (charts.css).
 */
public enum ChartColor {
    BLUE,
    ORANGE,
    TEAL,
    PURPLE,
    SKY,
    OLIVE,
    RUST,
    PINK,
    /** Went well. */
    GOOD,
    /** Failed. */
    BAD,
    /** Not known how it went. */
    DOUBTFUL,
    /** All others together, and what is there for comparison. */
    GREY;

    /** Those that names can have; the others mean something. */
    static final int NAMED = 8;

    /** The class of an element that takes it for its text (charts.css). */
    public String className() {
        return "chart-" + word();
    }

    String variable() {
        return "--chart-" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
