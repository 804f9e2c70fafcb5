package dev.chancery.openid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, as text of no more than so many bytes. The client is told at once that it is complete, so that the wait
 * for it is the caller's, and ends: the client's own timeout is over with the headers.
 */
final class BoundedText implements BodySubscriber<BoundedText> {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final AtomicReference<@Nullable Subscription> source = new AtomicReference<>();

    BoundedText(int most) {
        this.most = most;
    }

    /** @throws IOException when the connection breaks, the text is too large or does not come in time */
    String await(Duration patience) throws IOException, InterruptedException {
        try {
            return text.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("The answer did not come in time", e);
        } finally {
            cancel();
        }
    }

    @Override
    public CompletionStage<BoundedText> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        if (source.compareAndSet(null, subscription)) {
            subscription.request(Long.MAX_VALUE);
        } else {
            subscription.cancel();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> received) {
        for (ByteBuffer buffer : received) {
            if (bytes.size() + buffer.remaining() > most) {
                text.completeExceptionally(new IOException("The answer is larger than " + most + " bytes"));
                cancel();
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        text.complete(bytes.toString(StandardCharsets.UTF_8));
    }

    private void cancel() {
        Subscription subscription = source.get();
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
