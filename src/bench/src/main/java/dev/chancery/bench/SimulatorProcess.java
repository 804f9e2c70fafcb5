package dev.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The simulator as a process of its own, so that what it costs is nobody's cost. */
final class SimulatorProcess implements AutoCloseable {
    private final Process process;
    private final String uri;

    private SimulatorProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    static SimulatorProcess start(Path jar) throws IOException {
        Process process = new ProcessBuilder(
                        Java.current().command(),
                        "-Xmx512m",
                        "-jar",
                        jar.toString(),
                        "--port",
                        "0",
                        "--zero-latency",
                        "--exit-with-stdin")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the simulator did not start");
        }
        return new SimulatorProcess(
                process, line.substring(line.lastIndexOf(' ') + 1).replaceFirst("/$", ""));
    }

    String uri() {
        return uri;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
