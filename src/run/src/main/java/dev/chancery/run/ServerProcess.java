package dev.chancery.run;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server in the foreground: its output passes through us, who look for one line in it, and it ends with us. */
final class ServerProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 30;

    private final Process process;
    private volatile Optional<FirstSignIn> firstSignIn = Optional.empty();

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(ProcessBuilder command) throws IOException {
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = command.redirectErrorStream(true).start();
        ServerProcess server = new ServerProcess(process);
        Background.run("server-output", server::passOutputOn);
        return server;
    }

    private void passOutputOn() {
        process.inputReader().lines().forEach(line -> {
            System.out.println(line);
            FirstSignIn.in(line).ifPresent(found -> firstSignIn = Optional.of(found));
        });
    }

    /** How to sign in for the first time, if the server has said so. */
    Optional<FirstSignIn> firstSignIn() {
        return firstSignIn;
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
            process.toHandle().destroy(); // Process.destroy would close its output, of which there is more to come
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
