package dev.chancery.console.playground;

import dev.chancery.messages.CallInfo;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageAssembler;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.StreamEvent;
import dev.chancery.messages.StreamInterruptedException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer that goes as the test says, and says whether it was closed. */
final class ScriptedStream implements MessageStream {
    private final BlockingQueue<Object> script = new LinkedBlockingQueue<>();
    private final MessageAssembler assembler = new MessageAssembler(json -> Optional.empty());
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Object ahead;

    ScriptedStream() {
        Fields message = Fields.of("id", "msg_1", "type", "message")
                .with("role", "assistant")
                .with("model", "claude-scripted-1")
                .with("content", List.of())
                .with("usage", Fields.of("input_tokens", 1234, "cache_read_input_tokens", 0));
        event(Fields.of("type", "message_start", "message", message));
    }

    /** A block of thinking. */
    ScriptedStream thinking(int index, String... pieces) {
        event(Fields.of("type", "content_block_start", "index", index)
                .with("content_block", Fields.of("type", "thinking", "thinking", "")));
        for (String piece : pieces) {
            delta(index, Fields.of("type", "thinking_delta", "thinking", piece));
        }
        return event(Fields.of("type", "content_block_stop", "index", index));
    }

    /** A block of text, left open. */
    ScriptedStream text(int index, String... pieces) {
        event(Fields.of("type", "content_block_start", "index", index)
                .with("content_block", Fields.of("type", "text", "text", "")));
        for (String piece : pieces) {
            delta(index, Fields.of("type", "text_delta", "text", piece));
        }
        return this;
    }

    ScriptedStream end(String stopReason) {
        event(Fields.of("type", "message_delta", "delta", Fields.of("stop_reason", stopReason))
                .with("usage", Fields.of("output_tokens", 56)));
        return event(Fields.of("type", "message_stop"));
    }

    ScriptedStream failure(RuntimeException failure) {
        script.add(failure);
        return this;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !assembler.isComplete()) {
            try {
                ahead = script.take();
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted instead of closed", e);
            }
        }
        if (ahead instanceof RuntimeException failure) {
            throw failure;
        }
        return ahead != null;
    }

    @Override
    public StreamEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StreamEvent event = (StreamEvent) ahead;
        ahead = null;
        assembler.accept(event);
        return event;
    }

    @Override
    public Stream<String> text() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Message message() {
        if (!assembler.isComplete()) {
            throw new AssertionError("message() of an incomplete stream");
        }
        return assembler.message();
    }

    @Override
    public Message partialMessage() {
        return assembler.message();
    }

    @Override
    public CallInfo info() {
        return new CallInfo(2, "sk-ant-…0000", "req_scripted", null, Duration.ofMillis(3456), Duration.ofMillis(321));
    }

    @Override
    public void close() {
        closed.countDown();
        script.add(new StreamInterruptedException(ErrorDetails.of("The stream was closed."), null, null));
    }

    private void delta(int index, Fields delta) {
        event(Fields.of("type", "content_block_delta", "index", index).with("delta", delta));
    }

    private ScriptedStream event(Fields fields) {
        script.add(StreamEvent.of(fields));
        return this;
    }
}
