package dev.chancery.usage;

import dev.chancery.prices.Quote;
import org.jspecify.annotations.Nullable;

/** An attempt that came to its end, to be noted. */
record EndedAttempt(
        AttemptIntent intent,
        MeasuredEnd end,
        Quote quote,
        @Nullable ContentEntity contents) {}
