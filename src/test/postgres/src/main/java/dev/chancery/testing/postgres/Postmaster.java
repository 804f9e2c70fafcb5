package dev.chancery.testing.postgres;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A running PostgreSQL: the process that listens, and one for each connection and chore below it. */
record Postmaster(Process process) {

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** A fast shutdown: connections are closed, what was committed is written, nothing is waited for. */
    void stop() {
        Shell.signal("INT", pid());
        await(process.onExit(), Duration.ofSeconds(30));
    }

    /** All processes die where they stand, as in a power cut of the machine, except that its disk cache survives. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        await(process.onExit(), Duration.ofSeconds(10));
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> await(child.onExit(), Duration.ofSeconds(10)));
    }

    void pause() {
        Shell.signal("STOP", pid());
        process.descendants().forEach(child -> Shell.signal("STOP", child.pid()));
    }

    void resume() {
        Stream.concat(process.descendants().map(ProcessHandle::pid), Stream.of(pid()))
                .forEach(pid -> Shell.signal("CONT", pid));
    }

    private static void await(CompletableFuture<?> exit, Duration patience) {
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("PostgreSQL did not end within " + patience, e);
        }
    }
}
