package dev.chancery.soak;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An application server that is killed and started again on the same files. */
final class MortalServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SECONDS_TO_END = 120;

    private final Installation installation;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;

    MortalServer(Installation installation, Map<String, String> environment) {
        this.installation = installation;
        this.environment = environment;
        this.log = installation.work().resolve("server.log");
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Answers on return. */
    void start() throws IOException, InterruptedException {
        ProcessBuilder command = installation.command();
        command.environment().putAll(environment);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitAnswer();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + installation.port() + "/load/" + path);
    }

    /** Attempts without an outcome. */
    long open() throws IOException {
        return Long.parseLong(get("open").strip());
    }

    /** Attempts set money aside from now on, or from the next start. */
    void limitByBudget() throws IOException {
        get("budget");
    }

    /** SIGKILL, for the start script as well. */
    void kill() {
        if (process != null) {
            List<ProcessHandle> everyone = process.descendants().toList();
            process.destroyForcibly();
            everyone.forEach(ProcessHandle::destroyForcibly);
            everyone.forEach(one -> one.onExit().join());
            process.onExit().join();
        }
    }

    /** An orderly end. */
    void stop() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(
                ProcessHandle::destroy); // WildFly's script waits for its child; Liberty's has become the server
        if (children.isEmpty()) {
            process.destroy();
        }
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server did not end; see " + log);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The server did not come up; see " + log);
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try {
            return open() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The body of the answer to a GET of a path below the load's. */
    String get(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri(path).toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(60_000);
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
