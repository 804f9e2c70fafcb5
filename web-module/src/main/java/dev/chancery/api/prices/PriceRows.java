package dev.chancery.api.prices;

import java.util.List;

/** All price rows, by model, speed and time. */
public record PriceRows(List<PriceView> items) {}
