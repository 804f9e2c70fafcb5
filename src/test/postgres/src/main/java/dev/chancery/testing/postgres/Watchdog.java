package dev.chancery.testing.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Ends the server and removes its directory when we end, however we end: a shell that waits for the end of its input, which
 * comes by {@link #close()}, by the JVM's exit and by its being killed.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pid=0
            while read -r line; do pid=$line; done
            if [ "$pid" -gt 0 ]; then
                kill -QUIT "$pid"; kill -CONT "$pid"
                for i in $(seq 100); do [ -e "$1/data/postmaster.pid" ] && kill -0 "$pid" || break; sleep 0.1; done
                kill -KILL "$pid"
            fi
            rm -rf "$1"
            """;
    private static final int SECONDS = 20;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog over(Path directory) throws IOException {
        return new Watchdog(new ProcessBuilder("sh", "-c", SCRIPT, "watchdog", directory.toString())
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    void watch(long pid) {
        tell(Long.toString(pid));
    }

    /** There is no process now; its number may soon be somebody else's. */
    void watchNothing() {
        tell("0");
    }

    private void tell(String line) {
        try {
            OutputStream input = shell.getOutputStream();
            input.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the server is gone and its directory with it. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
