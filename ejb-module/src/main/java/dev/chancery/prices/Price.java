package dev.chancery.prices;

import dev.chancery.problems.Rule;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs in a span of time.
 *
 * @param id under which the ledger keeps it; it stays when the row is edited
 * @param model an id of a model; ids that go on with a hyphen and a date of eight digits are meant as well
 * @param speed the speed that is priced, such as {@code standard}
 * @param from the first instant; null when it always held
 * @param to the first instant at which it no longer holds; null when it still does
 * @param tiers by rising bound, the first from 0
 */
public record Price(
        String id,
        String model,
        String speed,
        @Nullable Instant from,
        @Nullable Instant to,
        List<PriceTier> tiers) {
    /** The speed of requests that do not say. */
    public static final String STANDARD = "standard";

    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@/-]{0,127}");
    private static final Pattern SPEED = Pattern.compile("[a-z0-9_-]{1,32}");
    private static final String FIRST_DAY = "2020-01-01";
    private static final String LAST_DAY = "2200-01-01";
    private static final Instant EARLIEST = instant(FIRST_DAY);
    private static final Instant LATEST = instant(LAST_DAY);
    private static final int MOST_TIERS = 10;

    /** @throws InvalidPriceException when a field is not allowed */
    public Price {
        check(MODEL.matcher(model).matches(), "model", Rule.MODEL_SUCH_AS, "claude-opus-5");
        check(SPEED.matcher(speed).matches(), "speed", Rule.SPEED, STANDARD, "fast");
        check(inTime(from), "from", Rule.FROM_TO, FIRST_DAY, LAST_DAY);
        check(inTime(to), "to", Rule.FROM_TO, FIRST_DAY, LAST_DAY);
        check(from == null || to == null || from.isBefore(to), "to", Rule.AFTER_FROM);
        tiers = List.copyOf(tiers);
        check(!tiers.isEmpty() && tiers.get(0).above() == 0, "tiers", Rule.TIERS_FROM_ZERO);
        check(tiers.size() <= MOST_TIERS, "tiers", Rule.AT_MOST, MOST_TIERS);
        for (int i = 1; i < tiers.size(); i++) {
            check(tiers.get(i - 1).above() < tiers.get(i).above(), "tiers", Rule.TIERS_RISING);
        }
    }

    /** Which of the prices of a request wins: that of the longest model's id, then the latest. */
    static final Comparator<Price> BY_PRECEDENCE = Comparator.comparingInt((Price price) -> price.model.length())
            .thenComparing(price -> price.from == null ? Instant.MIN : price.from)
            .thenComparing(Price::id);

    /** Whether the price is for the model. */
    public boolean isFor(String requested) {
        return ModelId.matches(model, requested);
    }

    /** Whether the price holds at the instant. */
    public boolean holds(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    /** The rates of a request with a prompt of so many tokens. */
    public Rates rates(long prompt) {
        Rates rates = tiers.get(0).rates();
        for (PriceTier tier : tiers) {
            if (prompt > tier.above()) {
                rates = tier.rates();
            }
        }
        return rates;
    }

    /** Whether both would hold for the same model and speed at some instant. */
    boolean overlaps(Price other) {
        return model.equals(other.model)
                && speed.equals(other.speed)
                && before(from, other.to)
                && before(other.from, to);
    }

    private static boolean before(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || from.isBefore(to);
    }

    private static boolean inTime(@Nullable Instant instant) {
        return instant == null || (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST));
    }

    private static void check(boolean allowed, String field, Rule rule, Serializable... values) {
        if (!allowed) {
            throw new InvalidPriceException(field, rule, values);
        }
    }

    private static Instant instant(String date) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
