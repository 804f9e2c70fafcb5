package dev.chancery.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The one thread that serves all connections. */
final class EventLoop implements Runnable {

    private static final int BACKLOG = 4096;
    private static final int BUFFER = 64 * 1024;

    private final Selector selector;
    private final HttpHandler handler;
    private final int largestBody;
    private final Timers timers = new Timers();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer readBuffer = ByteBuffer.allocateDirect(BUFFER);
    private final ByteBuffer writeBuffer = ByteBuffer.allocateDirect(BUFFER);
    private final InetSocketAddress address;
    private ServerSocketChannel listener;
    private volatile boolean stopped;
    private final AtomicInteger connections = new AtomicInteger();

    EventLoop(InetSocketAddress wanted, HttpHandler handler, int largestBody) throws IOException {
        this.handler = handler;
        this.largestBody = largestBody;
        this.selector = Selector.open();
        this.address = listen(wanted);
    }

    private InetSocketAddress listen(InetSocketAddress wanted) throws IOException {
        listener = ServerSocketChannel.open();
        listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        listener.bind(wanted, BACKLOG);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
        return (InetSocketAddress) listener.getLocalAddress();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                selector.select(this::ready, timers.sleepMillis());
                runTasks();
                timers.runDue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            shutDown();
        }
    }

    private void ready(SelectionKey key) {
        if (key.isValid() && key.isAcceptable()) {
            acceptAll();
        } else if (key.isValid()) {
            ((Connection) key.attachment()).ready();
        }
    }

    private void acceptAll() {
        try {
            SocketChannel channel = listener.accept();
            while (channel != null) {
                serve(channel);
                channel = listener.accept();
            }
        } catch (IOException e) {
            // Out of descriptors, or the client is gone already: the others go on.
            timers.after(10_000_000, () -> {});
        }
    }

    private void serve(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        key.attach(new Connection(this, channel, key));
        connections.incrementAndGet();
    }

    private void runTasks() {
        Runnable task = tasks.poll();
        while (task != null) {
            task.run();
            task = tasks.poll();
        }
    }

    private void shutDown() {
        for (SelectionKey key : List.copyOf(selector.keys())) {
            if (key.attachment() instanceof Connection connection) {
                connection.end(Ending.STOPPED);
            }
        }
        try {
            listener.close();
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the port for a while: who connects meanwhile is refused. */
    void refuse(long nanos) {
        try {
            listener.close();
            // The port is only free again once the selector has let go of the closed channel.
            selector.selectNow();
            timers.after(nanos, this::listenAgain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listenAgain() {
        try {
            listen(address);
        } catch (IOException e) {
            timers.after(10_000_000, this::listenAgain);
        }
    }

    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    void stop() {
        stopped = true;
        selector.wakeup();
    }

    void close(SocketChannel channel, SelectionKey key) {
        if (channel.isOpen()) {
            connections.decrementAndGet();
        }
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // Closed is closed.
        }
    }

    HttpHandler handler() {
        return handler;
    }

    int largestBody() {
        return largestBody;
    }

    Timers timers() {
        return timers;
    }

    InetSocketAddress address() {
        return address;
    }

    int connections() {
        return connections.get();
    }

    ByteBuffer readBuffer() {
        return readBuffer.clear();
    }

    ByteBuffer writeBuffer() {
        return writeBuffer.clear();
    }
}
