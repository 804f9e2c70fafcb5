package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyStreamTest {
    private final BodyStream stream = new BodyStream();
    private final Source source = new Source();

    @BeforeEach
    void subscribe() {
        stream.onSubscribe(source);
    }

    @Test
    void readsAllPartsToTheEnd() throws Exception {
        stream.onNext(List.of(bytes("ab"), bytes(""), bytes("c")));
        stream.onNext(List.of());
        stream.onNext(List.of(bytes("dé")));
        stream.onComplete();

        assertThat(stream.read()).isEqualTo('a');
        assertThat(stream.available()).isEqualTo(1);
        assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("bcdé");
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(stream.read(new byte[5])).isEqualTo(-1);
        assertThat(stream.read(new byte[5], 2, 0)).isZero();
    }

    @Test
    void readsWhatHadComeBeforeTheFailure() throws Exception {
        stream.onNext(List.of(bytes("what had")));
        stream.onNext(List.of(bytes(" come")));
        stream.onError(new IOException("connection reset"));

        assertThat(new String(stream.readNBytes(13), StandardCharsets.UTF_8)).isEqualTo("what had come");
        assertThatIOException().isThrownBy(stream::read).withMessage("connection reset");
        assertThatIOException().as("again and again").isThrownBy(stream::read).withMessage("connection reset");
    }

    @Test
    void takesNoMoreThanIsRead() throws Exception {
        assertThat(source.requested).hasValue(2);
        stream.onNext(List.of(bytes("a")));
        stream.onNext(List.of(bytes("b")));
        assertThat(source.requested).hasValue(2);
        stream.read();
        assertThat(source.requested).hasValue(3);
    }

    @Test
    void anotherThreadsClosingEndsARead() throws Exception {
        CompletableFuture<Integer> read = reading(new CompletableFuture<>());
        stream.close();
        assertThat(read).failsWithin(30, TimeUnit.SECONDS).withThrowableThat().withMessageContaining("closed");
        assertThat(source.cancelled).hasValue(1);
        stream.onNext(List.of(bytes("too late")));
        assertThatIOException().isThrownBy(stream::read).withMessage("closed");
    }

    @Test
    void anInterruptEndsAReadAndStays() throws Exception {
        CompletableFuture<Thread> reader = new CompletableFuture<>();
        CompletableFuture<Integer> read = reading(reader);
        Thread thread = reader.get(15, TimeUnit.SECONDS);
        thread.interrupt();
        assertThat(read)
                .failsWithin(30, TimeUnit.SECONDS)
                .withThrowableThat()
                .withRootCauseInstanceOf(InterruptedException.class)
                .withMessageContaining("interrupted: true");
    }

    @Test
    void isCancelledWhenItWasClosedBeforeItBegan() {
        BodyStream other = new BodyStream();
        other.close();
        other.onSubscribe(source);
        assertThat(source.cancelled).hasValue(1);
    }

    private CompletableFuture<Integer> reading(CompletableFuture<Thread> reader) {
        CompletableFuture<Integer> read = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                read.complete(stream.read());
            } catch (IOException e) {
                String interrupted = "interrupted: " + Thread.currentThread().isInterrupted();
                read.completeExceptionally(new IOException(interrupted + ", " + e.getMessage(), e));
            }
        });
        thread.start();
        reader.complete(thread);
        return read;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Source implements Subscription {
        final AtomicInteger requested = new AtomicInteger();
        final AtomicInteger cancelled = new AtomicInteger();

        @Override
        public void request(long count) {
            requested.addAndGet((int) count);
        }

        @Override
        public void cancel() {
            cancelled.incrementAndGet();
        }
    }
}
