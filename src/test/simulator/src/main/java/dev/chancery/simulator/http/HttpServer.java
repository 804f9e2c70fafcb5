package dev.chancery.simulator.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

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

    /** Runs a task on the server's thread, soon. */
    public void execute(Runnable task) {
        loop.execute(task);
    }

    /** Closes the port and opens it again later; connections that are open stay. */
    public void refuseFor(Duration duration) {
        loop.execute(() -> loop.refuse(duration.toNanos()));
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
