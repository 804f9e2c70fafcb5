package dev.chancery.testing.ledgercheck;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tier of a price: US dollars per million tokens, for prompts above a size. */
public record Rate(
        String priceId,
        long aboveTokens,
        @Nullable BigDecimal input,
        @Nullable BigDecimal output,
        @Nullable BigDecimal cacheWrite5m,
        @Nullable BigDecimal cacheWrite1h,
        @Nullable BigDecimal cacheRead) {

    private static final int MILLION = 6;

    /** What the tokens cost by a price of the list; empty when one of its rates is unknown, or the price. */
    static Optional<BigDecimal> cost(List<Rate> rates, String priceId, Tokens used) {
        return rates.stream()
                .filter(rate -> rate.priceId.equals(priceId) && reaches(rate, used))
                .max(Comparator.comparingLong(Rate::aboveTokens))
                .flatMap(rate -> rate.cost(used));
    }

    private static boolean reaches(Rate rate, Tokens used) {
        return rate.aboveTokens == 0 || used.prompt() > rate.aboveTokens;
    }

    private Optional<BigDecimal> cost(Tokens used) {
        return Optional.of(BigDecimal.ZERO)
                .flatMap(sum -> add(sum, input, used.input()))
                .flatMap(sum -> add(sum, output, used.output()))
                .flatMap(sum -> add(sum, cacheWrite5m, used.cacheWrite5m()))
                .flatMap(sum -> add(sum, cacheWrite1h, used.cacheWrite1h()))
                .flatMap(sum -> add(sum, cacheRead, used.cacheRead()));
    }

    private static Optional<BigDecimal> add(BigDecimal sum, @Nullable BigDecimal rate, long tokens) {
        if (tokens == 0) {
            return Optional.of(sum);
        }
        return Optional.ofNullable(rate)
                .map(known -> sum.add(known.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION)));
    }
}
