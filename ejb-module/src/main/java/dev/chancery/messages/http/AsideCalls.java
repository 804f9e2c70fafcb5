package dev.chancery.messages.http;

import dev.chancery.keys.ApiKey;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.RawRequest;
import java.time.Duration;
import java.time.Instant;

/** Calls with a key that is not the ring's and that use no tokens: one attempt each, without a row in the ledger. */
final class AsideCalls {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Wire wire;
    private final Attempts attempts;

    AsideCalls(Wire wire) {
        this.wire = wire;
        this.attempts = new Attempts(wire);
    }

    /** The object that is answered, with the answer's head; throws a {@link ClaudeException} for everything else. */
    Answered send(ApiKey key, RawRequest request, CallOptions options) {
        Deadline deadline = wire.deadline(LIMIT);
        Exchange exchange = wire.aside(key, request.path(), request.accept(), options, LIMIT);
        try {
            HttpAnswer answer = wire.interruptible(() -> attempts.answer(exchange, request));
            if (answer.status() >= 300) {
                throw error(answer, deadline, key);
            }
            byte[] body =
                    Bodies.read(answer, deadline, wire.watchdog(), wire.config().largestAnswer());
            return new Answered(answer, wire.json().object(body));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(ErrorDetails.of("The calling thread was interrupted."), e);
        }
    }

    private ClaudeException error(HttpAnswer answer, Deadline deadline, ApiKey key) {
        String body = Bodies.readError(answer, deadline, wire.watchdog()).replace(key.reveal(), key.hint());
        return wire.errors()
                .of(
                        answer.status(),
                        answer.requestId().orElse(null),
                        RetryAfter.of(answer.headers(), Instant.now()).orElse(null),
                        body);
    }

    /** An answer that was read. */
    record Answered(HttpAnswer head, Fields body) {}
}
