package dev.chancery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaudeEndpointTest {

    private static final Path NOWHERE = Path.of("no-simulator.jar");

    @Test
    void leavesAKeyInTheEnvironmentAlone() throws IOException {
        try (ClaudeEndpoint claude = ClaudeEndpoint.of(Map.of("ANTHROPIC_API_KEY", "secret-key"), NOWHERE)) {
            assertThat(claude.environment()).isEmpty();
            assertThat(claude.description())
                    .contains("https://api.anthropic.com")
                    .doesNotContain("secret-key");
        }
    }

    @Test
    void takesABlankKeyForNone() {
        assertThatExceptionOfType(CannotRunException.class)
                .isThrownBy(() -> ClaudeEndpoint.of(Map.of("ANTHROPIC_API_KEY", " "), NOWHERE))
                .withMessageContaining("ANTHROPIC_API_KEY is not set");
    }

    @Test
    void findsTheAddressThatTheSimulatorPrints() {
        assertThat(Simulator.addressIn("Claude simulator listening on http://127.0.0.1:4711"))
                .contains("http://127.0.0.1:4711");
        assertThat(Simulator.addressIn("something else")).isEmpty();
    }
}
