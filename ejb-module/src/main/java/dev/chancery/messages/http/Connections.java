package dev.chancery.messages.http;

import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connections to the API: opened as needed, kept for the next call, never more than configured. */
final class Connections implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Semaphore permits;
    private final int most;
    private final Set<Thread> waiting = new HashSet<>();
    private volatile @Nullable HttpClient client;

    Connections(TransportConfig config) {
        this.client = HttpClients.of(config);
        this.most = config.maxConnections();
        this.permits = new Semaphore(most);
    }

    /**
     * Sends and waits for the headers of the answer. An interrupt ends the connection.
     *
     * @param patience how long a connection may be waited for, at most two seconds
     * @param request asked for once there is a connection
     */
    HttpAnswer send(Duration patience, Supplier<HttpRequest> request) throws IOException, InterruptedException {
        Duration wait = patience.compareTo(LONGEST_WAIT) < 0 ? patience : LONGEST_WAIT;
        if (!permits.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new UnavailableException(
                    ErrorDetails.of("All " + most + " connections are in use (chancery.max-connections)."), null);
        }
        boolean answered = false;
        try {
            Opened opened = await(request.get());
            answered = true;
            return HttpAnswer.of(
                    opened.head().statusCode(),
                    opened.head().headers(),
                    new AnswerBody(opened.body(), permits::release));
        } finally {
            if (!answered) {
                permits.release();
            }
        }
    }

    /** How many connections are in use. */
    int inUse() {
        return most - permits.availablePermits();
    }

    /** Something that waits. */
    interface Waiting<T, E extends Exception> {
        T await() throws E, InterruptedException;
    }

    /**
     * Waits, until it is interrupted or the application stops.
     *
     * @throws CallCancelledException when the application stops
     */
    <T, E extends Exception> T interruptible(Waiting<T, E> wait) throws E, InterruptedException {
        Thread caller = Thread.currentThread();
        synchronized (waiting) {
            waiting.add(caller);
        }
        try {
            if (client == null) {
                throw stopped(null);
            }
            return wait.await();
        } catch (InterruptedException e) {
            if (client == null) {
                throw stopped(e);
            }
            throw e;
        } finally {
            synchronized (waiting) {
                waiting.remove(caller);
            }
            if (client == null) {
                Thread.interrupted(); // the interrupt of close() must not stay with a thread of the container
            }
        }
    }

    /** Ends every wait, and lets the client go; its selector thread ends with it. */
    @Override
    public void close() throws Exception {
        HttpClient open = client;
        client = null;
        synchronized (waiting) {
            waiting.forEach(Thread::interrupt);
        }
        if ((Object) open instanceof AutoCloseable) {
            HttpClient.class.getMethod("shutdownNow").invoke(open); // since Java 21; close() would wait for answers
        }
    }

    /** Not by {@code sendAsync}, which hands each answer to a thread of the common pool, or on two cores to a new one. */
    private Opened await(HttpRequest request) throws IOException, InterruptedException {
        HttpClient open = client;
        if (open == null) {
            throw stopped(null);
        }
        Opening opening = new Opening();
        try {
            Waiting<HttpResponse<InputStream>, IOException> wait = () -> open.send(request, opening);
            interruptible(wait);
            return opening.opened();
        } catch (HttpTimeoutException | InterruptedException | RuntimeException e) {
            opening.abandon();
            throw e;
        } catch (IOException e) {
            return opening.broken(e);
        }
    }

    /** The head of an answer, and its body as far as it comes. */
    private record Opened(ResponseInfo head, BodyStream body) {}

    /**
     * Keeps the answer from the moment of its head, for the client does not always hand it on: not when an interrupt
     * comes in the same moment, whose connection would stay open for good; and not when the connection breaks before
     * the client has handed the body on, which would make of a broken answer none at all.
     */
    private static final class Opening implements BodyHandler<InputStream> {
        private volatile @Nullable Opened opened;

        @Override
        public BodySubscriber<InputStream> apply(ResponseInfo head) {
            BodyStream body = new BodyStream();
            opened = new Opened(head, body);
            return body;
        }

        Opened opened() {
            return Objects.requireNonNull(opened, "an answer without a head");
        }

        /** The answer whose body ends with this failure, unless there was not even a head. */
        Opened broken(IOException failure) throws IOException {
            Opened begun = opened;
            if (begun == null) {
                throw failure;
            }
            begun.body().onError(failure);
            return begun;
        }

        void abandon() {
            Opened unread = opened;
            if (unread != null) {
                unread.body().close();
            }
        }
    }

    private static CallCancelledException stopped(@Nullable Throwable cause) {
        return new CallCancelledException(ErrorDetails.of("The application is being stopped."), cause);
    }
}
