package dev.chancery.messages.http;

import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.UnavailableException;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** The innermost step of the pipeline: attempts, and the specification's exceptions told in Chancery's words. */
final class FaultTolerantCalls implements CallStep {
    private static final Duration BREAKER_DELAY = Duration.ofSeconds(5);

    private final ClaudeCalls calls;

    FaultTolerantCalls(ClaudeCalls calls) {
        this.calls = calls;
    }

    @Override
    public <T> T perform(Call<T> call) {
        try {
            return calls.attempt(call);
        } catch (AttemptFailure e) {
            throw e.reason();
        } catch (CircuitBreakerOpenException e) {
            throw last(call, "Claude failed too often lately: the circuit breaker is open for some seconds.", e);
        } catch (BulkheadException e) {
            throw last(call, "Too many calls are under way in this application (the bulkhead is full).", e);
        } catch (TimeoutException e) {
            throw new DeadlineExceededException(ErrorDetails.of("An attempt took longer than its timeout."), e);
        } catch (Exception e) { // an interrupt between two attempts comes undeclared, or within another exception
            if (e instanceof InterruptedException || e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new CallCancelledException(ErrorDetails.of("The calling thread was interrupted."), e);
            }
            throw e;
        }
    }

    private static ClaudeException last(Call<?> call, String message, RuntimeException cause) {
        return call.failure()
                .orElseGet(
                        () -> new UnavailableException(ErrorDetails.of(message).retryAfter(BREAKER_DELAY), cause));
    }
}
