package dev.chancery.console.playground;

import static java.util.Map.entry;

import dev.chancery.messages.BudgetExceededException;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.GuardrailException;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;
import dev.chancery.messages.SpendLimitException;
import dev.chancery.messages.StreamInterruptedException;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import java.util.Map;
import java.util.Objects;

/**
 * What a failed call is to a person: what happened, and what to do about it.
 *
 * @param titleKey translation key of what happened
 * @param adviceKey translation key of what to do
 */
record FailureWords(String titleKey, String adviceKey) {
    private static final Map<Class<? extends ClaudeException>, FailureWords> BY_TYPE = Map.ofEntries(
            entry(InvalidRequestException.class, of("failure.invalid-request", "failure.invalid-request.what-to-do")),
            entry(KeyException.class, of("failure.key", "failure.key.what-to-do")),
            entry(SpendLimitException.class, of("failure.spend-limit", "failure.spend-limit.what-to-do")),
            entry(BudgetExceededException.class, of("failure.budget", "failure.budget.what-to-do")),
            entry(GuardrailException.class, of("failure.guardrail", "failure.guardrail.what-to-do")),
            entry(RateLimitedException.class, of("failure.rate-limited", "failure.rate-limited.what-to-do")),
            entry(UnavailableException.class, of("failure.unavailable", "failure.unavailable.what-to-do")),
            entry(DeadlineExceededException.class, of("failure.deadline", "failure.deadline.what-to-do")),
            entry(StreamInterruptedException.class, of("failure.interrupted", "failure.interrupted.what-to-do")),
            entry(UnreadableAnswerException.class, of("failure.unreadable", "failure.unreadable.what-to-do")),
            entry(CallCancelledException.class, of("failure.cancelled", "failure.cancelled.what-to-do")));

    static FailureWords of(ClaudeException failure) {
        return Objects.requireNonNull(BY_TYPE.get(failure.getClass()));
    }

    private static FailureWords of(String titleKey, String adviceKey) {
        return new FailureWords(titleKey, adviceKey);
    }
}
