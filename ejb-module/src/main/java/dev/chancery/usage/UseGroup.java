package dev.chancery.usage;

/** The sums of one group of a report. */
public record UseGroup(String group, Use use) {}
