package dev.chancery.testing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a server is left, however the JVM that started it ends. */
@DisabledIfEnvironmentVariable(named = "PGHOST", matches = ".+")
class LeftoversTest {

    @TempDir
    Path temporary;

    @BeforeEach
    void letTheServersAccountIn() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("chancery-postgres-"))
                    .toList();
        }
    }

    private void awaitNothingLeft(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!left().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void nothingIsLeftByAKilledJvm() throws Exception {
        Process holder = holder();
        assertThat(holder.inputReader().readLine()).startsWith("jdbc:postgresql://127.0.0.1:");
        List<ProcessHandle> processes = holder.descendants().toList();
        assertThat(processes).hasSizeGreaterThan(2);
        assertThat(left()).hasSize(1);

        holder.destroyForcibly().waitFor();

        awaitNothingLeft(processes);
    }

    @Test
    void nothingIsLeftByAJvmThatForgotToClose() throws Exception {
        Process holder = holder();
        holder.inputReader().readLine();
        List<ProcessHandle> processes = holder.descendants().toList();

        holder.getOutputStream().close();

        assertThat(holder.waitFor(60, TimeUnit.SECONDS)).isTrue();
        awaitNothingLeft(processes);
    }
}
