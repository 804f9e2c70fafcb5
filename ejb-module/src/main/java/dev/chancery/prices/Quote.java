package dev.chancery.prices;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt costs, to be frozen with it.
 *
 * @param priceId the price row; null when none is for the model
 * @param cost US dollars with {@link Cost#DECIMALS} places; null is "no price", which is not free
 */
public record Quote(@Nullable String priceId, @Nullable BigDecimal cost) {
    /** No price is known. */
    public static final Quote NONE = new Quote(null, null);
}
