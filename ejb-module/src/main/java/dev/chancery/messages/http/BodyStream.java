package dev.chancery.messages.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, as a stream for one thread; any thread may close it, which ends a read under way. In two ways
 * it is unlike the JDK's own stream: what had come before the connection broke is read before the failure, and an
 * interrupt ends a read on Java 17 too.
 */
final class BodyStream extends InputStream implements BodySubscriber<InputStream> {
    /** Two, so that the network fills one while the other is read. */
    private static final int MOST_PARTS = 2;

    private static final Part CLOSED = new Part(List.of(), new IOException("closed"));

    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
    private final AtomicReference<@Nullable Subscription> source = new AtomicReference<>();
    private @Nullable Part last;
    private volatile boolean closed;

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        if (!source.compareAndSet(null, subscription) || closed) {
            subscription.cancel();
        } else {
            subscription.request(MOST_PARTS);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> received) {
        parts.add(new Part(received, null));
    }

    @Override
    public void onError(Throwable failure) {
        parts.add(new Part(List.of(), failure));
    }

    @Override
    public void onComplete() {
        parts.add(new Part(null, null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Blocks until something has come.
     *
     * @throws IOException when it is closed; when the connection broke; or when the thread is interrupted, which it then
     *     stays
     */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = next();
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    @Override
    public int available() {
        ByteBuffer buffer = buffers.peek();
        return closed || buffer == null ? 0 : buffer.remaining();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        parts.add(CLOSED);
        Subscription subscription = source.get();
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** A buffer with something in it; null at the end. */
    private @Nullable ByteBuffer next() throws IOException {
        while (true) {
            if (closed) {
                throw new IOException("closed");
            }
            ByteBuffer buffer = buffers.peek();
            if (buffer != null && buffer.hasRemaining()) {
                return buffer;
            }
            if (buffer != null) {
                buffers.remove();
            } else if (!more()) {
                return null;
            }
        }
    }

    /** Takes the next part, or says that there is none. */
    private boolean more() throws IOException {
        Part part = last == null ? take() : last;
        if (part.failure() != null) {
            last = part;
            throw new IOException(part.failure().getMessage(), part.failure());
        }
        if (part.buffers() == null) {
            last = part;
            return false;
        }
        buffers.addAll(part.buffers());
        Subscription subscription = source.get();
        if (subscription != null) {
            subscription.request(1);
        }
        return true;
    }

    private Part take() throws IOException {
        try {
            return parts.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What came at once; or, without buffers, the end. */
    private record Part(
            @Nullable List<ByteBuffer> buffers, @Nullable Throwable failure) {}
}
