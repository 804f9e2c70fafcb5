package dev.chancery.testing.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Commands that are over soon. */
final class Shell {

    private Shell() {}

    /** What the command prints, without the end of the line; its exit code must be 0. */
    static String output(String... command) throws IOException {
        return output(new ProcessBuilder(command));
    }

    static String output(ProcessBuilder command) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = exitCode(process);
        if (code != 0) {
            throw new IOException(command.command() + " ended with " + code + ": " + output);
        }
        return output;
    }

    /** Sends a signal, by its name without SIG, to a process that may be gone already. */
    static void signal(String name, long pid) {
        try {
            output("sh", "-c", "kill -" + name + " " + pid + " 2> /dev/null || true");
        } catch (IOException e) {
            throw new IllegalStateException("Cannot send SIG" + name + " to process " + pid, e);
        }
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("Interrupted", interrupted);
        }
    }
}
