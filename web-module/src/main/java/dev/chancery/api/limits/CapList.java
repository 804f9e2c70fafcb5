package dev.chancery.api.limits;

import java.util.List;

/** All caps, by key and class. */
public record CapList(List<CapView> items) {}
