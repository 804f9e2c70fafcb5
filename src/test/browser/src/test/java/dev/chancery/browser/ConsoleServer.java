package dev.chancery.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server with the EAR, on free ports of the loopback interface. The installation is another module's; all that this
 * run writes is in a folder of its own.
 */
final class ConsoleServer implements AutoCloseable {
    /** Of the user {@code admin}. */
    static final String ADMIN_PASSWORD = "a river without a bridge";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SECONDS_TO_END = 30;

    private final Process process;
    private final URI uri;
    private final Path log;

    private ConsoleServer(ProcessBuilder command, int port, Path log) throws IOException {
        this.uri = URI.create("http://127.0.0.1:" + port + "/chancery/");
        this.log = log;
        this.process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Answers on return. */
    static ConsoleServer start(URI claude) {
        try {
            ServerFiles files = ServerFiles.fromProperties();
            int port = freePort();
            ProcessBuilder command = files.command(port);
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("ANTHROPIC_BASE_URL", claude.toString());
            command.environment().put("ANTHROPIC_API_KEY", "key-for-the-simulator");
            command.environment().put("CHANCERY_ADMIN_PASSWORD", ADMIN_PASSWORD);
            command.environment()
                    .put("CHANCERY_DATA_DIR", files.work().resolve("data").toString());
            ConsoleServer server = new ConsoleServer(command, port, files.work().resolve("console.log"));
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the console is, with a slash at the end. */
    URI uri() {
        return uri;
    }

    /** What the server has written so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> everyone = process.descendants().toList();
        everyone.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                everyone.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The server did not bring up the console; see " + log);
            }
            Thread.sleep(250);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setReadTimeout(30_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
