package dev.chancery.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MainTest {

    private static Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "classes").toString(),
                "dev.chancery.simulator.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    @Test
    void servesUntilItsInputEnds() throws IOException, InterruptedException {
        Process process = run("--zero-latency", "--exit-with-stdin");
        try (BufferedReader out = process.inputReader(UTF_8)) {
            String line = out.readLine();
            assertThat(line).matches("Claude simulator listening on http://127\\.0\\.0\\.1:\\d+");
            try (RawClient client = new RawClient(URI.create(line.substring(line.indexOf("http"))))) {
                assertThat(client.ask("").readAnswer()).startsWith("HTTP/1.1 200 OK");
            }
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
        } finally {
            process.destroy();
        }
    }

    @Test
    void namesAWrongOption() throws IOException, InterruptedException {
        Process process = run("--prot", "1");

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(process.errorReader(UTF_8).lines())
                .containsExactly("There is no option --prot; --help lists those there are.");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException, InterruptedException {
        try (ClaudeSimulator other = ClaudeSimulator.start(SimulatorOptions.forTests())) {
            Process process = run("--port", "" + other.uri().getPort());

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(process.errorReader(UTF_8).lines()).hasSize(1);
        }
    }
}
