package dev.chancery.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A WildFly with the EAR as it is shipped, on free ports of the loopback interface, its data in a directory of its own. */
final class ConsoleProcess implements AutoCloseable {
    static final String PASSWORD = "a river without a bridge";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SECONDS_TO_END = 30;

    private final Process process;
    private final URI uri;

    private ConsoleProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Answers on return. */
    static ConsoleProcess start(Path home, Path ear, Path work, Path data, String claude) throws Exception {
        Path base = work.resolve("standalone");
        copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Files.copy(ear, base.resolve("deployments/chancery.ear"), StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                home.resolve("bin/standalone.sh").toString(),
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + freePort(),
                "-Djboss.management.http.port=" + freePort());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS", "-Xms2g -Xmx2g -Djava.awt.headless=true");
        command.environment().put("ANTHROPIC_BASE_URL", claude);
        command.environment().put("ANTHROPIC_API_KEY", "key-for-the-simulator");
        command.environment().put("CHANCERY_ADMIN_PASSWORD", PASSWORD);
        command.environment().put("CHANCERY_DATA_DIR", data.toString());
        Process process = command.redirectErrorStream(true)
                .redirectOutput(work.resolve("server.log").toFile())
                .start();
        ConsoleProcess server = new ConsoleProcess(process, URI.create("http://127.0.0.1:" + port + "/chancery/"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.awaitAnswer();
        return server;
    }

    URI uri() {
        return uri;
    }

    /** What is alive on the server's heap, in bytes, after a whole collection. */
    long liveBytes() throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process histogram = new ProcessBuilder(jcmd.toString(), Long.toString(java().pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String total = "";
        try (InputStream out = histogram.getInputStream()) {
            for (String line : new String(out.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                total = line.startsWith("Total") ? line : total;
            }
        }
        return Long.parseLong(total.trim().split("\\s+")[2]);
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

    /** The script's child. */
    private ProcessHandle java() {
        return process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private void awaitAnswer() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("the server did not bring up the console");
            }
            Thread.sleep(250);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setReadTimeout(60_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
