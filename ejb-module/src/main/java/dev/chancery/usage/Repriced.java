package dev.chancery.usage;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What pricing again changes, or has changed.
 *
 * @param attempts how many attempts were looked at
 * @param changed how many of them get another cost or price row
 * @param gain how many of them had no price and get one
 * @param lose how many of them had a price and get none
 * @param before what those that change cost before, in US dollars
 * @param after what they cost then
 * @param byModel the difference in US dollars, by model
 */
public record Repriced(
        long attempts,
        long changed,
        long gain,
        long lose,
        BigDecimal before,
        BigDecimal after,
        Map<String, BigDecimal> byModel) {
    static final Repriced NOTHING = new Repriced(0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, Map.of());

    /** Copies the map. */
    public Repriced {
        byModel = Map.copyOf(byModel);
    }

    Repriced plus(Repriced other) {
        Map<String, BigDecimal> both = new TreeMap<>(byModel);
        other.byModel.forEach((model, difference) -> both.merge(model, difference, BigDecimal::add));
        return new Repriced(
                attempts + other.attempts,
                changed + other.changed,
                gain + other.gain,
                lose + other.lose,
                before.add(other.before),
                after.add(other.after),
                both);
    }
}
