package dev.chancery.usage;

import dev.chancery.prices.Consumption;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of the ledger that has come to its end.
 *
 * @param id its id in the ledger
 * @param at when it was sent
 * @param state how it went; never {@link AttemptState#INTENT}
 * @param consumption what it used; null when that is not known
 * @param cost what it cost in US dollars; null when it has no price, or nothing is known of its use
 */
public record AttemptOutcome(
        String id,
        Instant at,
        AttemptState state,
        @Nullable Consumption consumption,
        @Nullable BigDecimal cost) {}
