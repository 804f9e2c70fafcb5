package dev.chancery.usage;

import dev.chancery.prices.Quote;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that came to its end, to be noted.
 *
 * @param sent whether it went out; what did not is of interest only if it is noted already
 */
record EndedAttempt(
        AttemptIntent intent,
        MeasuredEnd end,
        Quote quote,
        @Nullable ContentEntity contents,
        boolean sent) {}
