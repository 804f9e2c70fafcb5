package dev.chancery.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.simulator.script.Latency;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static CommandLine parse(String line) throws CommandLine.Mistake {
        return CommandLine.parse(List.of(line.split(" ")));
    }

    @Test
    void hasDefaults() throws CommandLine.Mistake {
        CommandLine line = CommandLine.parse(List.of());

        assertThat(line.options()).isEqualTo(SimulatorOptions.defaults());
        assertThat(line.help()).isFalse();
        assertThat(line.exitWithStdin()).isFalse();
    }

    @Test
    void takesEveryOption() throws CommandLine.Mistake {
        CommandLine line =
                parse("--port 8123 --seed -4 --oracle log.jsonl --zero-latency --batch-millis 50 --key test-key-1"
                        + " --key test-key-2 --exit-with-stdin --help");

        assertThat(line.options().port()).isEqualTo(8123);
        assertThat(line.options().seed()).isEqualTo(-4);
        assertThat(line.options().oracleFile()).contains(Path.of("log.jsonl"));
        assertThat(line.options().latency()).isEqualTo(Latency.ZERO);
        assertThat(line.options().batchTime()).isEqualTo(Duration.ofMillis(50));
        assertThat(line.options().acceptedKeys()).containsExactlyInAnyOrder("test-key-1", "test-key-2");
        assertThat(line.exitWithStdin()).isTrue();
        assertThat(line.help()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 1",
                "--port",
                "--port 65536",
                "--port -1",
                "--port many",
                "--batch-millis -1",
                "--batch-millis 86400001",
                "--seed x",
                "--key",
                "8080"
            })
    void namesAMistake(String line) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(CommandLine.Mistake.class)
                .hasMessageMatching("T.* option .*\\.");
    }
}
