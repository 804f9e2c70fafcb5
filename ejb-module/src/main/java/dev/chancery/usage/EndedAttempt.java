package dev.chancery.usage;

import dev.chancery.prices.Quote;

/** An attempt that came to its end, to be noted. */
record EndedAttempt(AttemptIntent intent, MeasuredEnd end, Quote quote) {}
