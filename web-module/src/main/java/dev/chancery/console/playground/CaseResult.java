package dev.chancery.console.playground;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a version answered.
 *
 * @param text the answer, or why there is none
 * @param failed whether there is none
 * @param cost US dollars; null when it is not known
 * @param duration null when nothing was asked
 */
record CaseResult(
        String text,
        boolean failed,
        @Nullable BigDecimal cost,
        @Nullable Duration duration,
        Grade grade) {
    static CaseResult failure(String why) {
        return new CaseResult(why, true, null, null, Grade.NONE);
    }

    CaseResult graded(Grade other) {
        return new CaseResult(text, failed, cost, duration, other);
    }
}
