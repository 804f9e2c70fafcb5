package dev.chancery.simulator.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An HTTP/1.1 server on one thread. */
public final class HttpServer implements AutoCloseable {

    private final EventLoop loop;
    private final Thread thread;

    private HttpServer(EventLoop loop) {
        this.loop = loop;
        this.thread = new Thread(loop, "claude-simulator");
        this.thread.setDaemon(true);
    }

    /** Listens on return. A body over {@code largestBody} bytes reaches the handler marked and empty. */
    public static HttpServer start(InetSocketAddress address, int largestBody, HttpHandler handler) throws IOException {
        HttpServer server = new HttpServer(new EventLoop(address, handler, largestBody));
        server.thread.start();
        return server;
    }

    public int port() {
        return loop.address().getPort();
    }

    public int connections() {
        return loop.connections();
    }

    /** Runs a task on the server's thread, and returns when that is done. */
    public void run(Runnable task) {
        if (Thread.currentThread() == thread) {
            task.run();
        } else {
            await(task);
        }
    }

    /**
     * Closes the port and opens it again later; connections that are open stay. The port is closed on return, unless a
     * handler calls this: then it is before the next timer.
     */
    public void refuseFor(Duration duration) {
        Runnable refusal = () -> loop.refuse(duration.toNanos());
        if (Thread.currentThread() == thread) {
            // The selector cannot let go of the port while it is calling the handler.
            loop.execute(refusal);
        } else {
            await(refusal);
        }
    }

    private void await(Runnable task) {
        CountDownLatch done = new CountDownLatch(1);
        loop.execute(() -> {
            task.run();
            done.countDown();
        });
        try {
            while (thread.isAlive() && !done.await(10, TimeUnit.MILLISECONDS)) {
                // A server that has been closed in the meantime does nothing any more.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all connections; returns when the thread has ended. */
    @Override
    public void close() {
        loop.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
