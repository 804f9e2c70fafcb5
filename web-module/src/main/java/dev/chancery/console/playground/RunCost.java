package dev.chancery.console.playground;

import dev.chancery.messages.Message;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.Prices;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What an answer cost. */
@FunctionalInterface
interface RunCost {
    /** US dollars; empty when there is no price, or the API did not say what was used. */
    Optional<BigDecimal> of(Message answer);

    /** By today's prices. */
    static RunCost by(Prices prices) {
        return answer -> Consumption.of(answer.usage(), answer.stopReason().orElse(null))
                .map(used -> prices.quote(answer.model(), Instant.now(), used))
                .flatMap(quote -> Optional.ofNullable(quote.cost()));
    }
}
