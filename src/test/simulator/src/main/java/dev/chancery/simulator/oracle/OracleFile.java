package dev.chancery.simulator.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The log's file, written by a thread of its own, so that a slow disk does not slow the answers. */
final class OracleFile implements AutoCloseable {

    private final BlockingQueue<Optional<Entry>> queue = new LinkedBlockingQueue<>();
    private final BufferedWriter writer;
    private final Thread thread = new Thread(this::write, "claude-simulator-oracle");

    private OracleFile(BufferedWriter writer) {
        this.writer = writer;
    }

    static OracleFile open(Path path) throws IOException {
        OracleFile file = new OracleFile(Files.newBufferedWriter(path, UTF_8, CREATE, APPEND));
        file.thread.setDaemon(true);
        file.thread.start();
        return file;
    }

    void append(Entry entry) {
        queue.add(Optional.of(entry));
    }

    private void write() {
        try (writer) {
            Optional<Entry> entry = queue.take();
            while (entry.isPresent()) {
                writer.write(entry.get().line());
                writer.write('\n');
                if (queue.isEmpty()) {
                    writer.flush();
                }
                entry = queue.take();
            }
        } catch (IOException e) {
            System.err.println("The oracle log cannot be written: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        queue.add(Optional.empty());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
