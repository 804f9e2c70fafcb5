package dev.chancery.console.playground;

import dev.chancery.console.playground.RunResult.Ending;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.StreamEvent;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One request and its streamed answer, read on a thread of its own; {@link #stop()} from any other ends it at once.
 *
 * <p>Pieces are gathered, and told of only after a delay, so that an answer in a hundred thousand pieces is shown in as
 * many steps as a person can see.
 */
final class PlaygroundRun implements Runnable {
    /** So that reports can leave it out. */
    static final CallOptions AS_A_TRIAL = CallOptions.DEFAULT.attribution(Attribution.NONE.source("playground"));

    private final Claude claude;
    private final MessageRequest request;
    private final Executor delay;
    private final RunListener listener;
    private final Pieces pieces = new Pieces();
    private @Nullable Thread reader;
    private @Nullable MessageStream stream;
    private boolean stopped;
    private boolean ended;

    /** @param delay runs what it is given a little later */
    PlaygroundRun(Claude claude, MessageRequest request, Executor delay, RunListener listener) {
        this.claude = claude;
        this.request = request;
        this.delay = delay;
        this.listener = listener;
    }

    /** Reads the answer to its end. Does nothing when it was stopped before. */
    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        RunResult result;
        try {
            result = read();
        } catch (RuntimeException | Error e) {
            result = failed(null, e);
        }
        end(result);
    }

    /** What has come since the last time. */
    Pieces.Taken take() {
        return pieces.take();
    }

    /** Ends the run: closes the stream, or breaks off the wait for it. Does not block. */
    void stop() {
        boolean waiting;
        synchronized (this) {
            if (stopped || ended) {
                return;
            }
            stopped = true;
            waiting = reader == null;
            ended = waiting;
            if (stream != null) {
                stream.close();
            } else if (reader != null) {
                reader.interrupt();
            }
        }
        if (waiting) {
            listener.ended(this, new RunResult(Ending.STOPPED, null, null, null));
        }
    }

    private synchronized boolean begin() {
        if (stopped) {
            return false;
        }
        reader = Thread.currentThread();
        return true;
    }

    private RunResult read() {
        try (MessageStream opened = claude.stream(request, AS_A_TRIAL)) {
            opened(opened);
            try {
                opened.forEachEvent(this::read);
                return new RunResult(Ending.FINISHED, opened.message(), opened.info(), null);
            } catch (RuntimeException | Error e) {
                return failed(opened, e);
            }
        }
    }

    private synchronized void opened(MessageStream opened) {
        stream = opened;
        if (stopped) {
            opened.close();
        }
    }

    private void read(StreamEvent event) {
        if (event instanceof StreamEvent.ContentBlockDelta delta) {
            boolean first = delta.text()
                    .map(pieces::addText)
                    .or(() -> delta.thinking().map(pieces::addThinking))
                    .orElse(false);
            if (first) {
                delay.execute(() -> listener.progressed(this));
            }
        }
    }

    private synchronized RunResult failed(@Nullable MessageStream opened, Throwable failure) {
        return new RunResult(
                stopped ? Ending.STOPPED : Ending.FAILED,
                opened == null ? null : opened.partialMessage(),
                opened == null ? null : opened.info(),
                stopped ? null : failure);
    }

    /** The thread goes back to its pool: what was meant to wake it must not reach its next task. */
    private void end(RunResult result) {
        synchronized (this) {
            ended = true;
            reader = null;
            Thread.interrupted();
        }
        listener.ended(this, result);
    }
}
