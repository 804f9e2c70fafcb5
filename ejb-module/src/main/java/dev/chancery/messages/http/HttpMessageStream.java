package dev.chancery.messages.http;

import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallInfo;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageAssembler;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.StreamEvent;
import dev.chancery.messages.StreamInterruptedException;
import dev.chancery.messages.UnreadableAnswerException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stream over one answer. The reading thread pulls; the watchdog or a closing thread ends the connection under it. */
final class HttpMessageStream implements MessageStream, Watchdog.Watched {
    /** How a stream came to its end. */
    private enum End {
        COMPLETE,
        CLOSED,
        FAILED,
        IDLE,
        LATE
    }

    private static final System.Logger LOG = System.getLogger(MessageStream.class.getName());

    private static final Duration BRIEFLY = Duration.ofMillis(100);

    private final Call<MessageStream> call;
    private final HttpAnswer answer;
    private final Attempt attempt;
    private final EventReader events;
    private final Wire wire;
    private final Watchdog watchdog;
    private final IdleTime idle;
    private final MessageAssembler assembler;
    private final Consumer<HttpMessageStream> whenEnded;
    private final Deque<StreamEvent> ahead = new ArrayDeque<>();
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean handedOut;
    private @Nullable ClaudeException failure;

    HttpMessageStream(Call<MessageStream> call, HttpAnswer answer, Wire wire, Consumer<HttpMessageStream> whenEnded) {
        this.call = call;
        this.answer = answer;
        this.attempt = call.current();
        this.events = new EventReader(answer, wire);
        this.wire = wire;
        this.watchdog = wire.watchdog();
        this.idle = new IdleTime(wire.nanoTime(), call.idleTimeout());
        this.assembler = new MessageAssembler(wire.json()::tryObject);
        this.whenEnded = whenEnded;
        watchdog.watch(this);
    }

    /** Reads until there is content, the end, or an error; what was read is kept for the reader. */
    void readAhead() {
        StreamEvent event;
        do {
            event = pull();
            if (event != null) {
                ahead.add(event);
            }
        } while (event != null && !isContent(event));
        handedOut = true;
        tellEnd();
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            StreamEvent event = pull();
            if (event != null) {
                ahead.add(event);
            }
        }
        return !ahead.isEmpty();
    }

    @Override
    public StreamEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the answer is complete");
        }
        return ahead.remove();
    }

    @Override
    public Message partialMessage() {
        synchronized (assembler) {
            return assembler.message();
        }
    }

    @Override
    public CallInfo info() {
        return call.info();
    }

    @Override
    public void close() {
        finish(End.CLOSED);
    }

    /** The next event from the connection; null when the answer is complete. */
    private @Nullable StreamEvent pull() {
        if (end.get() == End.COMPLETE) {
            return null;
        }
        if (failure != null) {
            throw failure;
        }
        try {
            return accepted(read());
        } catch (ClaudeException e) {
            throw failed(e);
        } catch (MalformedFieldException e) {
            throw failed(new UnreadableAnswerException(
                    ErrorDetails.ofField(e.field(), "An event of the stream is out of order: " + e.getMessage() + "."),
                    e));
        }
    }

    private StreamEvent read() {
        idle.waiting();
        try {
            StreamEvent event = events.next();
            if (event == null || end.get() != null) {
                throw interrupted(null);
            }
            return event;
        } catch (IOException e) {
            throw e.getCause() instanceof InterruptedException ? Bodies.interrupted(e) : interrupted(e);
        } finally {
            idle.working();
        }
    }

    private StreamEvent accepted(StreamEvent event) {
        synchronized (assembler) {
            assembler.accept(event);
        }
        if (isContent(event)) {
            idle.content();
            call.firstContent();
        }
        if (event instanceof StreamEvent.MessageStop) {
            finish(End.COMPLETE);
        }
        return event;
    }

    private ClaudeException failed(ClaudeException e) {
        failure = e;
        finish(End.FAILED);
        attempt.failed(e, outcome());
        return e;
    }

    private void finish(End how) {
        if (end.compareAndSet(null, how)) {
            call.end();
            watchdog.forget(this);
            if (how == End.COMPLETE) {
                attempt.succeeded(outcome());
                Bodies.drain(answer, wire.deadline(BRIEFLY), watchdog);
            } else {
                answer.close();
                if (how == End.CLOSED) {
                    attempt.cancelled(outcome());
                } else if (how != End.FAILED) {
                    attempt.late(outcome());
                }
            }
            tellEnd();
        }
    }

    private Attempt.Outcome outcome() {
        return Attempt.Outcome.of(partialMessage());
    }

    /** Once, and not of a stream that nobody got because its attempt failed. */
    private void tellEnd() {
        if (handedOut && end.get() != null && told.compareAndSet(false, true)) {
            try {
                whenEnded.accept(this);
            } catch (RuntimeException e) { // whoever is told must not spoil an answer that has come
                LOG.log(System.Logger.Level.WARNING, "The end of a stream could not be noted", e);
            }
        }
    }

    /** Called by the watchdog: ends the connection, which wakes the reader. */
    @Override
    public void check() {
        if (call.deadline().isOver()) {
            finish(End.LATE);
        } else if (idle.isOver()) {
            finish(End.IDLE);
        }
    }

    @Override
    public void stop() {
        finish(End.CLOSED);
    }

    private ClaudeException interrupted(@Nullable IOException cause) {
        End how = Optional.ofNullable(end.get()).orElse(End.FAILED);
        return switch (how) {
            case CLOSED -> new CallCancelledException(ErrorDetails.of("The stream was closed before its end."), cause);
            case LATE ->
                new DeadlineExceededException(
                        ErrorDetails.of(
                                "The stream took longer than " + call.deadline().limit() + "."),
                        cause);
            case IDLE -> broken("The stream was silent for longer than " + idle.limit() + ".", cause);
            default ->
                broken(
                        cause == null
                                ? "The stream ended before message_stop."
                                : "The stream broke off: " + cause.getMessage() + ".",
                        cause);
        };
    }

    private StreamInterruptedException broken(String message, @Nullable Throwable cause) {
        ErrorDetails details = new ErrorDetails(
                message, answer.status(), null, null, answer.requestId().orElse(null), null, null, null);
        return new StreamInterruptedException(details, partialMessage(), cause);
    }

    private static boolean isContent(StreamEvent event) {
        return event instanceof StreamEvent.ContentBlockStart
                || event instanceof StreamEvent.ContentBlockDelta
                || event instanceof StreamEvent.ContentBlockStop
                || event instanceof StreamEvent.MessageDelta
                || event instanceof StreamEvent.MessageStop;
    }
}
