package dev.chancery.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the way of a request makes of its price. Batches are half price on all tokens: what goes into a cache or comes
 * out of it is input too, and Anthropic lets both discounts act together. What is not known here has no price.
 */
final class Terms {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal US = new BigDecimal("1.1");
    private static final Set<String> ANYWHERE = Set.of("", "global", "not_available");
    private static final Set<String> TIERS = Set.of("", "standard", "batch");

    private Terms() {}

    static BigDecimal factor(BillingClass billed, Consumption consumption) {
        BigDecimal factor = BigDecimal.ONE;
        if (billed.isToken() && consumption.batch()) {
            factor = factor.multiply(HALF);
        }
        if (billed.isToken() && consumption.geo().equals("us")) {
            factor = factor.multiply(US);
        }
        return factor;
    }

    /** What of the way has no known price: tier and geography; a speed has rows of its own. */
    static List<String> unpriced(Consumption consumption) {
        List<String> unpriced = new ArrayList<>();
        if (!TIERS.contains(consumption.tier())) {
            unpriced.add("service_tier " + consumption.tier());
        }
        if (!ANYWHERE.contains(consumption.geo()) && !consumption.geo().equals("us")) {
            unpriced.add("inference_geo " + consumption.geo());
        }
        return unpriced;
    }
}
