package dev.chancery.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the cost of an attempt comes about, to the last digit: nothing is rounded.
 *
 * @param lines one for each class that was consumed
 * @param total in US dollars, with {@link #DECIMALS} places; null when something consumed has no price
 * @param unpriced what has no price, such as {@code cache_read} or {@code service_tier priority}
 */
public record Cost(List<Line> lines, @Nullable BigDecimal total, List<String> unpriced) {
    /** The decimal places of a cost, here and where it is stored. */
    public static final int DECIMALS = 12;

    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(24 - DECIMALS);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(DECIMALS);

    /**
     * One step of the ladder.
     *
     * @param quantity tokens, or searches
     * @param rate US dollars per million tokens, or per thousand searches; null when not known
     * @param factor what the way of the request makes of the rate
     * @param amount US dollars; null when the rate is not known
     */
    public record Line(
            BillingClass billed,
            long quantity,
            @Nullable BigDecimal rate,
            BigDecimal factor,
            @Nullable BigDecimal amount) {}

    /** Copies the lists. */
    public Cost {
        lines = List.copyOf(lines);
        unpriced = List.copyOf(unpriced);
    }

    /** The cost by a price; which price is the right one is the {@link PriceTable}'s to say. */
    public static Cost of(Price price, Consumption consumption) {
        if (!consumption.billed()) {
            return new Cost(List.of(), NOTHING, List.of());
        }
        List<Line> lines = lines(price.rates(consumption.prompt()), consumption);
        List<String> unpriced = new ArrayList<>(Terms.unpriced(consumption));
        lines.stream()
                .filter(line -> line.amount == null)
                .map(line -> line.billed.word())
                .forEach(unpriced::add);
        BigDecimal total = sum(lines);
        if (total.compareTo(BEYOND) >= 0) {
            unpriced.add("more than a trillion dollars");
        }
        return new Cost(lines, unpriced.isEmpty() ? total : null, unpriced);
    }

    /** The cost; empty when something consumed has no price. */
    public Optional<BigDecimal> known() {
        return Optional.ofNullable(total);
    }

    private static List<Line> lines(Rates rates, Consumption consumption) {
        List<Line> lines = new ArrayList<>();
        for (BillingClass billed : BillingClass.values()) {
            if (consumption.of(billed) > 0) {
                lines.add(line(billed, consumption, rates.of(billed).orElse(null)));
            }
        }
        return lines;
    }

    private static Line line(BillingClass billed, Consumption consumption, @Nullable BigDecimal rate) {
        long quantity = consumption.of(billed);
        BigDecimal factor = Terms.factor(billed, consumption);
        BigDecimal amount = rate == null
                ? null
                : rate.multiply(factor)
                        .multiply(BigDecimal.valueOf(quantity))
                        .movePointLeft(billed.decimals())
                        .setScale(DECIMALS);
        return new Line(billed, quantity, rate, factor, amount);
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(line.amount).stream())
                .reduce(NOTHING, BigDecimal::add);
    }
}
