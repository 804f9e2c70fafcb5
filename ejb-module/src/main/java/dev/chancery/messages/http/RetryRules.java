package dev.chancery.messages.http;

import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;
import dev.chancery.messages.SpendLimitException;
import dev.chancery.messages.StreamInterruptedException;
import dev.chancery.messages.UnavailableException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an attempt is to be repeated. A spending limit never, a rejected key always, with another one; else the API's
 * own word, {@code x-should-retry}, comes first; then what kind of failure it is; then the bounds: attempts, deadline, retry budget. How often and how far apart is said by the
 * annotations on {@link ClaudeCalls}.
 */
final class RetryRules {
    private static final Duration SHORT_REST = Duration.ofSeconds(1);

    /**
     * What is to be done.
     *
     * @param pause before the next attempt, beyond the annotation's delay
     * @param parkKeyFor how long the key must rest; null when it need not
     */
    record Verdict(
            boolean retry,
            boolean faultOfService,
            Duration pause,
            @Nullable Duration parkKeyFor) {}

    private final RetryBudget budget;

    RetryRules(RetryBudget budget) {
        this.budget = budget;
    }

    Verdict judge(Call<?> call, ClaudeException failure, Optional<HttpAnswer> answer) {
        boolean fault = isFaultOfService(call, failure);
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        boolean limited = failure instanceof RateLimitedException;
        Duration pause = limited ? Duration.ZERO : asked; // a rate limit is the key's: the ring waits, or lends another
        boolean retry = worthwhile(failure, answer)
                && attemptsLeft(call)
                && call.deadline().remaining().compareTo(pause) > 0
                && budget.takeRetry();
        return new Verdict(
                retry, fault, retry ? pause : Duration.ZERO, limited ? (asked.isZero() ? SHORT_REST : asked) : null);
    }

    /** What the application did itself, or a caller's own short timeout, must not open the breaker for all. */
    private static boolean isFaultOfService(Call<?> call, ClaudeException failure) {
        boolean local = failure.status() == 0 && failure.getCause() == null;
        return (failure instanceof UnavailableException && !local && !isRedirect(failure))
                || (failure instanceof DeadlineExceededException
                        && !call.deadline().isOver())
                || failure instanceof StreamInterruptedException;
    }

    private static boolean isRedirect(ClaudeException failure) {
        return failure.status() >= 300 && failure.status() < 400;
    }

    private static boolean worthwhile(ClaudeException failure, Optional<HttpAnswer> answer) {
        boolean otherKey = failure instanceof KeyException && failure.status() == 401;
        if (otherKey || failure instanceof SpendLimitException || failure instanceof CallCancelledException) {
            return otherKey;
        }
        Optional<String> word = answer.flatMap(each -> each.headers().firstValue("x-should-retry"));
        if (word.isPresent() && (word.get().equals("true") || word.get().equals("false"))) {
            return word.get().equals("true");
        }
        return failure instanceof RateLimitedException
                || failure instanceof DeadlineExceededException
                || failure instanceof StreamInterruptedException // within an attempt: before the first content
                || (failure instanceof UnavailableException && !isRedirect(failure));
    }

    private static boolean attemptsLeft(Call<?> call) {
        Integer most = call.options().maxAttempts();
        return most == null || call.attempts() < most;
    }
}
