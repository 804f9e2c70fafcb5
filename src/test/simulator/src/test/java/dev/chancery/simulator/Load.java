package dev.chancery.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;

/** Keeps many connections busy from one thread: each sends the same request again as soon as it is answered. */
final class Load implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private final byte[] request;
    private final byte[] end;
    private final boolean again;
    private long answers;
    private long bytes;

    private static final class Progress {
        private int matched;
    }

    /** @param end of each answer, by which it is told from the next */
    Load(URI uri, int connections, String request, String end, boolean again) throws IOException {
        this.request = request.getBytes(UTF_8);
        this.end = end.getBytes(UTF_8);
        this.again = again;
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(uri.getHost(), uri.getPort()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Progress());
        }
    }

    void begin() throws IOException {
        for (SelectionKey key : selector.keys()) {
            send(key);
        }
    }

    private void send(SelectionKey key) throws IOException {
        ((SocketChannel) key.channel()).write(ByteBuffer.wrap(request));
    }

    void runWhile(BooleanSupplier wanted) throws IOException {
        while (wanted.getAsBoolean()) {
            selector.select(this::read, 100);
        }
    }

    private void read(SelectionKey key) {
        try {
            buffer.clear();
            int count = ((SocketChannel) key.channel()).read(buffer);
            if (count < 0) {
                throw new IOException("closed");
            }
            bytes += count;
            scan(key, buffer.flip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void scan(SelectionKey key, ByteBuffer read) throws IOException {
        Progress progress = (Progress) key.attachment();
        while (read.hasRemaining()) {
            byte next = read.get();
            progress.matched = next == end[progress.matched] ? progress.matched + 1 : next == end[0] ? 1 : 0;
            if (progress.matched == end.length) {
                progress.matched = 0;
                answers++;
                if (again) {
                    send(key);
                }
            }
        }
    }

    long answers() {
        return answers;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
