package dev.chancery.guardrails;

import dev.chancery.messages.CallInfo;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.StreamEvent;
import dev.chancery.messages.StreamInterruptedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A stream with values put back, that ends where a guardrail stops it. */
final class GuardedStream implements MessageStream {
    private final MessageStream stream;
    private final GuardedRequest request;
    private final boolean asked;
    private final EventRestorer restorer;
    private final Deque<StreamEvent> ready = new ArrayDeque<>();
    private volatile @Nullable Throwable stopped;

    /** @param asked whether guardrails are asked about the answer */
    GuardedStream(MessageStream stream, GuardedRequest request, boolean asked) {
        this.stream = stream;
        this.request = request;
        this.asked = asked;
        this.restorer = request.redacted().eventRestorer();
    }

    @Override
    public boolean hasNext() {
        refuseWhenStopped();
        try {
            while (ready.isEmpty() && stream.hasNext()) {
                ready.addAll(checked(stream.next()));
            }
        } catch (StreamInterruptedException e) {
            throw restored(e);
        }
        return !ready.isEmpty();
    }

    @Override
    public StreamEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the answer is complete");
        }
        return ready.remove();
    }

    /** @throws dev.chancery.messages.GuardrailException when a guardrail stopped it: what it did not let pass is not to be had this way */
    @Override
    public Message partialMessage() {
        refuseWhenStopped();
        return request.redacted().restore(stream.partialMessage());
    }

    @Override
    public CallInfo info() {
        return stream.info();
    }

    @Override
    public void close() {
        stream.close();
    }

    /** Whatever fails here ends the stream: what was not checked is not handed out. */
    private List<StreamEvent> checked(StreamEvent event) {
        try {
            if (asked && (event instanceof StreamEvent.ContentBlockStop || event instanceof StreamEvent.MessageStop)) {
                request.check(partialMessage(), stream::close);
            }
            return restorer.accept(event);
        } catch (RuntimeException | Error e) {
            stopped = e;
            stream.close();
            throw e;
        }
    }

    private void refuseWhenStopped() {
        Throwable reason = stopped;
        if (reason instanceof RuntimeException exception) {
            throw exception;
        }
        if (reason instanceof Error error) {
            throw error;
        }
    }

    private StreamInterruptedException restored(StreamInterruptedException e) {
        Message partial = e.partialMessage().map(request.redacted()::restore).orElse(null);
        return new StreamInterruptedException(e.details(), partial, e);
    }
}
