package dev.chancery.console.charts;

import java.io.Serializable;

/**
 * What the values of one place are for, such as a day.
 *
 * @param text for people
 * @param underWay whether it is not over, and its values will change
 */
public record ChartLabel(String text, boolean underWay) implements Serializable {}
