package dev.chancery.messages.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Where MicroProfile Fault Tolerance stands around each attempt. Every value can be set by the specification's own
 * properties, for example {@code dev.chancery.messages.http.ClaudeCalls/attempt/Retry/maxRetries=1}; so the name of
 * this class and of its method are part of the configuration.
 *
 * <p>Delay and jitter together are a full jitter, from no delay to twice {@code delay}; the specification wants the
 * jitter to be the smaller of the two. A stream is within these
 * bounds until its first content; afterwards it has a connection of its own, counted by {@code
 * chancery.max-connections}.
 */
@ApplicationScoped
public class ClaudeCalls {
    private final Attempts attempts;
    private final RetryBudget budget;

    @Inject
    ClaudeCalls(Wire wire) {
        this.attempts = new Attempts(wire, wire.keys());
        this.budget = wire.retryBudget();
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ClaudeCalls() {
        this.attempts = null;
        this.budget = null;
    }

    @Retry(
            maxRetries = 2,
            delay = 400,
            jitter = 399,
            maxDuration = 0,
            retryOn = {AttemptFailure.PassingFault.class, AttemptFailure.PassingRefusal.class})
    @CircuitBreaker(
            requestVolumeThreshold = 40,
            failureRatio = 0.75,
            delay = 5000,
            successThreshold = 2,
            failOn = {AttemptFailure.PassingFault.class, AttemptFailure.LastingFault.class, TimeoutException.class})
    @Timeout(value = 1, unit = ChronoUnit.HOURS)
    @Bulkhead(1000)
    <T> T attempt(Call<T> call) {
        if (call.attempts() == 0) {
            budget.called();
        }
        return attempts.attempt(call);
    }
}
