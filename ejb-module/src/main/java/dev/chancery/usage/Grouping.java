package dev.chancery.usage;

import org.jspecify.annotations.Nullable;

/** By what a report is divided. */
public enum Grouping {
    /** The model that answered. */
    MODEL(null, "model"),
    /** Where calls came from. */
    SOURCE(null, "source"),
    /** The key's stable id. */
    KEY(Dimension.KEY, "value"),
    /** The managed prompt's name. */
    PROMPT(Dimension.PROMPT, "value"),
    /** The managed prompt's name, {@code #}, and its version. */
    PROMPT_VERSION(Dimension.PROMPT_VERSION, "value"),
    /** The application. */
    APPLICATION(Dimension.APPLICATION, "value"),
    /** The person or service on whose behalf. */
    PRINCIPAL(Dimension.PRINCIPAL, "value"),
    /** A tag; what has several counts in each of their groups. */
    TAG(Dimension.TAG, "value");

    private final @Nullable Dimension dimension;
    private final String attribute;

    Grouping(@Nullable Dimension dimension, String attribute) {
        this.dimension = dimension;
        this.attribute = attribute;
    }

    /** The dimension whose sums are needed; null when those of any dimension are divided so. */
    @Nullable
    Dimension dimension() {
        return dimension;
    }

    /** Whether it has a dimension in which every attempt has one value. */
    boolean isOfAll() {
        return this == KEY || this == APPLICATION || this == PRINCIPAL;
    }

    String attribute() {
        return attribute;
    }
}
