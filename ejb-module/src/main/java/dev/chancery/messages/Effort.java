package dev.chancery.messages;

/** How much Claude spends on an answer. An open set. */
public record Effort(String value) {
    /** Quick and cheap. */
    public static final Effort LOW = new Effort("low");

    /** Balanced. */
    public static final Effort MEDIUM = new Effort("medium");

    /** Thorough. */
    public static final Effort HIGH = new Effort("high");

    /** More than high, where the model offers it. */
    public static final Effort XHIGH = new Effort("xhigh");

    /** Without restraint. */
    public static final Effort MAX = new Effort("max");
}
