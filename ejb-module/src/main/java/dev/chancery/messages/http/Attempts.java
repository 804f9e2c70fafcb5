package dev.chancery.messages.http;

import dev.chancery.keys.KeyLease;
import dev.chancery.keys.KeyRing;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.RateLimitedException;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attempt: lease a key, send, read or fail, and see to it that the key rests when it must. */
final class Attempts {
    private static final System.Logger LOG = System.getLogger("dev.chancery.calls");

    private final Wire wire;
    private final KeyRing keys;
    private final RetryRules rules;

    Attempts(Wire wire, KeyRing keys) {
        this.wire = wire;
        this.keys = keys;
        this.rules = new RetryRules(wire.retryBudget());
    }

    /** @throws AttemptFailure when it fails, saying whether it is to be repeated */
    <T> T attempt(Call<T> call) {
        try {
            Duration pause = call.begin();
            wire.interruptible(() -> pause(pause));
            KeyLease lease = wire.interruptible(() -> lease(call));
            return attempt(call, open(call, lease));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AttemptFailure.of(interrupted(e), false, false);
        } catch (CallCancelledException e) {
            throw AttemptFailure.of(e, false, false);
        }
    }

    private <T> Attempt open(Call<T> call, KeyLease lease) throws InterruptedException {
        try {
            return wire.open(lease, call.start(lease), call.deadline().remaining());
        } catch (ClaudeException e) { // the ledger or a budget refuses; trying again would not help
            throw AttemptFailure.of(e, false, false);
        }
    }

    private <T> T attempt(Call<T> call, Attempt attempt) throws InterruptedException {
        KeyLease lease = attempt.lease();
        call.with(attempt);
        RawRequest request = call.request();
        attempt.asks(request.body());
        Exchange exchange =
                wire.exchange(attempt, request.path(), request.accept(), call.options(), () -> timeout(call));
        try {
            HttpAnswer answer = answer(exchange, request);
            wire.reachability().answered();
            call.answered(answer);
            attempt.answered(answer);
            if (answer.status() >= 300) {
                throw error(answer, call, lease);
            }
            return delivered(call.read(answer), attempt);
        } catch (ClaudeException e) {
            throw attempt.isWithheld() ? AttemptFailure.of(e, true, false) : settled(call, lease, e, exchange);
        } catch (MalformedFieldException e) {
            exchange.answer().ifPresent(HttpAnswer::close);
            throw settled(call, lease, malformed(e), exchange);
        } catch (RuntimeException | Error | InterruptedException e) {
            exchange.answer().ifPresent(HttpAnswer::close);
            attempt.failed(e, Attempt.Outcome.NONE);
            throw e;
        }
    }

    /** What came whole is over; a stream or a raw answer ends its attempt itself. */
    private static <T> T delivered(T result, Attempt attempt) {
        if (result instanceof Message message) {
            attempt.succeeded(Attempt.Outcome.of(message));
        } else if (!(result instanceof MessageStream) && !(result instanceof RawResponse)) {
            attempt.succeeded(Attempt.Outcome.NONE);
        }
        return result;
    }

    private HttpAnswer answer(Exchange exchange, RawRequest request) throws InterruptedException {
        try (Response shell = exchange.during(() -> invoke(request))) {
            return exchange.answer()
                    .orElseThrow(() -> new UnavailableException(
                            ErrorDetails.of("A filter of the application answered " + shell.getStatus()
                                    + " in place of Claude."),
                            null));
        } catch (RuntimeException e) {
            Optional<HttpAnswer> answer = exchange.answer();
            if (answer.isPresent()) {
                return answer.get(); // what the REST client made of the status does not matter
            }
            if (exchange.interrupt().isPresent()) {
                throw exchange.interrupt().get();
            }
            throw notAnswered(e);
        }
    }

    private Response invoke(RawRequest request) {
        return switch (request.method()) {
            case "GET" -> wire.api().get(request.accept());
            case "DELETE" -> wire.api().delete(request.accept());
            default -> wire.api().post(request.accept(), body(request));
        };
    }

    private byte[] body(RawRequest request) {
        var body = request.body();
        return body == null
                ? new byte[0]
                : Exchange.bytes(() -> body, wire.config().largestRequest());
    }

    private ClaudeException error(HttpAnswer answer, Call<?> call, KeyLease lease) {
        Duration retryAfter = RetryAfter.of(answer.headers(), Instant.now()).orElse(null);
        String body = Bodies.readError(answer, call.deadline(), wire.watchdog())
                .replace(lease.key().reveal(), lease.key().hint()); // some gateways echo what they were sent
        ClaudeException error =
                wire.errors().of(answer.status(), answer.requestId().orElse(null), retryAfter, body);
        return answer.status() == 401 ? naming(lease, error) : error;
    }

    private static ClaudeException naming(KeyLease lease, ClaudeException error) {
        ErrorDetails details = error.details();
        return new KeyException(
                new ErrorDetails(
                        details.message() + " The rejected key is " + lease.key() + ".",
                        details.status(),
                        details.type(),
                        details.code(),
                        details.requestId(),
                        details.field(),
                        details.retryAfter(),
                        details.body()),
                null);
    }

    private <T> AttemptFailure settled(Call<T> call, KeyLease lease, ClaudeException e, Exchange exchange) {
        RetryRules.Verdict verdict = rules.judge(call, e, exchange.answer());
        if (e instanceof KeyException && e.status() == 401) {
            lease.reject();
        } else if (e instanceof RateLimitedException && verdict.parkKeyFor() != null) {
            lease.park(verdict.parkKeyFor());
        }
        call.current().failed(e, Attempt.Outcome.NONE);
        call.failed(e, verdict.pause());
        LOG.log(
                Level.DEBUG,
                () -> "attempt " + call.attempts() + " of " + call.request().path() + " failed: "
                        + e.getClass().getSimpleName() + " status=" + e.status() + " request="
                        + e.requestId().orElse("-") + " key=" + lease.key().hint() + " again=" + verdict.retry()
                        + " pause=" + verdict.pause().toMillis() + "ms");
        return AttemptFailure.of(e, verdict.retry(), verdict.faultOfService());
    }

    private <T> KeyLease lease(Call<T> call) throws InterruptedException {
        if (call.deadline().isOver()) {
            throw AttemptFailure.of(call.failure().orElseGet(() -> late(call, null)), false, false);
        }
        try {
            return keys.lease(call.need());
        } catch (ClaudeException e) {
            throw AttemptFailure.of(call.failure().orElse(e), false, false);
        }
    }

    private <T> Duration timeout(Call<T> call) {
        Duration asked = call.options().firstByteTimeout();
        Duration configured = asked == null ? wire.firstByteTimeout() : asked;
        Duration remaining = call.deadline().remaining();
        Duration shorter = remaining.compareTo(configured) < 0 ? remaining : configured;
        return shorter.isZero() ? Duration.ofMillis(1) : shorter;
    }

    private static boolean pause(Duration pause) throws InterruptedException {
        if (!pause.isZero()) {
            Thread.sleep(pause.toMillis());
        }
        return true;
    }

    private ClaudeException notAnswered(RuntimeException e) {
        if (e instanceof ClaudeException known) {
            return known;
        }
        Throwable cause = e instanceof ProcessingException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof ClaudeException known) {
            return known;
        }
        if (cause instanceof IOException broken) {
            wire.reachability().notAnswered(Instant.now());
            return noAnswer(broken);
        }
        throw e;
    }

    private ClaudeException noAnswer(IOException e) {
        if (e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException)) {
            return new DeadlineExceededException(ErrorDetails.of("Claude did not begin to answer in time."), e);
        }
        String why = e instanceof ConnectException
                ? "no connection to " + wire.config().baseUrl().getHost()
                : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new UnavailableException(ErrorDetails.of("No answer from Claude: " + why + "."), e);
    }

    private static <T> ClaudeException late(Call<T> call, @Nullable Throwable cause) {
        return new DeadlineExceededException(
                ErrorDetails.of("The call took longer than " + call.deadline().limit() + "."), cause);
    }

    private static ClaudeException interrupted(InterruptedException e) {
        return new CallCancelledException(ErrorDetails.of("The calling thread was interrupted."), e);
    }

    private static ClaudeException malformed(MalformedFieldException e) {
        return new UnreadableAnswerException(
                ErrorDetails.ofField(e.field(), "Claude's answer is malformed: " + e.getMessage() + "."), e);
    }
}
