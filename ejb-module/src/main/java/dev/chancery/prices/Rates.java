package dev.chancery.prices;

import dev.chancery.problems.Rule;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * US dollars for each class: per million tokens, per thousand web searches. What is null is not known, and then has no
 * price; free is zero.
 */
public record Rates(
        @Nullable BigDecimal input,
        @Nullable BigDecimal output,
        @Nullable BigDecimal cacheWrite5m,
        @Nullable BigDecimal cacheWrite1h,
        @Nullable BigDecimal cacheRead,
        @Nullable BigDecimal webSearch) {
    /**
     * The most decimal places of a rate. With six places for the million, one for half price and one for a tenth more,
     * every cost is exact in the twelve places that are stored.
     */
    public static final int DECIMALS = 4;

    /** The highest rate. */
    public static final BigDecimal HIGHEST = new BigDecimal("1000000");

    /** @throws InvalidPriceException when a rate is negative, above {@link #HIGHEST} or has too many decimal places */
    public Rates {
        input = checked(BillingClass.INPUT, input);
        output = checked(BillingClass.OUTPUT, output);
        cacheWrite5m = checked(BillingClass.CACHE_WRITE_5M, cacheWrite5m);
        cacheWrite1h = checked(BillingClass.CACHE_WRITE_1H, cacheWrite1h);
        cacheRead = checked(BillingClass.CACHE_READ, cacheRead);
        webSearch = checked(BillingClass.WEB_SEARCH, webSearch);
    }

    static Rates of(Map<BillingClass, BigDecimal> known) {
        return new Rates(
                known.get(BillingClass.INPUT),
                known.get(BillingClass.OUTPUT),
                known.get(BillingClass.CACHE_WRITE_5M),
                known.get(BillingClass.CACHE_WRITE_1H),
                known.get(BillingClass.CACHE_READ),
                known.get(BillingClass.WEB_SEARCH));
    }

    /**
     * Reads rates as people write them, by {@link BillingClass#word()}; what is missing or blank is not known.
     *
     * @throws InvalidPriceException when one is no plain decimal number, or not allowed
     */
    public static Rates parse(Map<String, String> texts) {
        Map<BillingClass, BigDecimal> known = new EnumMap<>(BillingClass.class);
        for (BillingClass billed : BillingClass.values()) {
            String text = texts.getOrDefault(billed.word(), "").strip();
            if (!text.isEmpty()) {
                known.put(billed, number(billed, text));
            }
        }
        return of(known);
    }

    /** The rate of the class; empty when it is not known. */
    public Optional<BigDecimal> of(BillingClass billed) {
        return Optional.ofNullable(
                switch (billed) {
                    case INPUT -> input;
                    case OUTPUT -> output;
                    case CACHE_WRITE_5M -> cacheWrite5m;
                    case CACHE_WRITE_1H -> cacheWrite1h;
                    case CACHE_READ -> cacheRead;
                    case WEB_SEARCH -> webSearch;
                });
    }

    /** Without an exponent: 1e999999999 is short to write and long to hold. */
    private static BigDecimal number(BillingClass billed, String text) {
        if (!text.matches("-?[0-9]{1,20}([.][0-9]{1,60})?")) {
            throw new InvalidPriceException(billed.word(), Rule.NUMBER, "2.5");
        }
        return new BigDecimal(text);
    }

    private static @Nullable BigDecimal checked(BillingClass billed, @Nullable BigDecimal rate) {
        if (rate == null) {
            return null;
        }
        if (rate.signum() < 0 || rate.compareTo(HIGHEST) > 0) {
            throw new InvalidPriceException(billed.word(), Rule.DOLLARS, HIGHEST);
        }
        if (rate.stripTrailingZeros().scale() > DECIMALS) {
            throw new InvalidPriceException(billed.word(), Rule.DECIMAL_PLACES, DECIMALS);
        }
        return rate.stripTrailingZeros().setScale(DECIMALS);
    }
}
