package dev.chancery.budgets;

import dev.chancery.prices.Consumption;
import dev.chancery.prices.Quote;
import java.time.Instant;

/** What something would cost. */
interface Pricing {
    Quote quote(String model, Instant at, Consumption consumption);
}
