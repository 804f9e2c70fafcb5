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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A server with the EAR, on free ports of the loopback interface. The installation is another module's; all that this
 * run writes is in a folder of its own. With the property {@code console.url} it is one that runs already, which is left
 * as it is; {@code console.password} is then the password of {@code admin}.
 */
final class ConsoleServer implements AutoCloseable {
    /** Of the user {@code admin}, from the first sign-in on. */
    static final String ADMIN_PASSWORD = System.getProperty("console.password", "a river without a bridge");

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SECONDS_TO_END = 30;

    private final Optional<Process> process;
    private final URI uri;
    private final List<Path> logs;

    private ConsoleServer(Optional<Process> process, URI uri, List<Path> logs) {
        this.process = process;
        this.uri = uri;
        this.logs = logs;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Answers on return, with samples and the example beside it. */
    static ConsoleServer start(URI claude) {
        String running = System.getProperty("console.url");
        return running == null
                ? startAnother(claude)
                : new ConsoleServer(Optional.empty(), URI.create(running), List.of());
    }

    private static ConsoleServer startAnother(URI claude) {
        try {
            ServerFiles files = ServerFiles.fromProperties();
            int port = freePort();
            ProcessBuilder command = files.command(port);
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("ANTHROPIC_BASE_URL", claude.toString());
            command.environment().put("ANTHROPIC_API_KEY", "key-for-the-simulator");
            command.environment().put("CHANCERY_SAMPLES", "true");
            command.environment().put("CHANCERY_LEDGER_INTENT_WAIT", "PT1M"); // the machine stalls now and then
            command.environment()
                    .put("CHANCERY_DATA_DIR", files.work().resolve("data").toString());
            Path out = files.work().resolve("console.log");
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            ConsoleServer server = new ConsoleServer(
                    Optional.of(process), URI.create("http://127.0.0.1:" + port + "/chancery/"), files.logs(out));
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether nobody has come in yet. */
    boolean isNew() {
        return process.isPresent();
    }

    /** Where the console is, with a slash at the end. */
    URI uri() {
        return uri;
    }

    /** Of the application beside the console. */
    URI uriOfClaims() {
        return uri.resolve("/claims/api/claims/");
    }

    /** What the server has written so far; nothing when it is not this run's. */
    String log() {
        return logs.stream().filter(Files::exists).map(ConsoleServer::read).collect(Collectors.joining("\n"));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.ifPresent(ConsoleServer::end);
    }

    private static void end(Process process) {
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
            if (!process.map(Process::isAlive).orElse(true) || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The server did not bring up the console; see " + logs);
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
