package dev.chancery.run;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A server in the foreground: its output is ours, and it ends with us. */
final class ServerProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 30;

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(ProcessBuilder command) throws IOException {
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new ServerProcess(command.redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the server to end, waits for it, and ends it the hard way only when it does not. */
    @Override
    public void close() {
        // The start script's child is the server itself; the script ends after it.
        var everyone = process.descendants().toList();
        everyone.forEach(ProcessHandle::destroy);
        if (everyone.isEmpty()) {
            process.destroy();
        }
        if (!endsInTime()) {
            everyone.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private boolean endsInTime() {
        try {
            return process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
