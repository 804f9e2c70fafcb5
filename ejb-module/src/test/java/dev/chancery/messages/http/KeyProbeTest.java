package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.keys.ApiKey;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.simulator.script.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyProbeTest {
    private final SimulatedWire wire = new SimulatedWire();
    private final KeyProbe probe = new KeyProbe(wire.wire(), wire.calls());

    @AfterEach
    void close() throws Exception {
        wire.close();
    }

    @Test
    void acceptsAKeyThatTheApiAccepts() {
        KeyVerdict verdict = probe.verify(new ApiKey("billing", "test-key-9"));

        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.requestId()).startsWith("req_");
        assertThat(verdict.organization()).isNotBlank();
        assertThat(verdict.message()).isEmpty();
    }

    @Test
    void saysThatTheApiRejectsAKeyWithoutShowingIt() {
        wire.simulator().script(Script.normal().withKey("test-key-9", "status=401"));

        KeyVerdict verdict = probe.verify(new ApiKey("billing", "test-key-9"));

        assertThat(verdict.rejected()).isTrue();
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.message()).isNotBlank().doesNotContain("test-key-9");
    }

    @Test
    void saysThatNobodyAnswers() {
        wire.simulator().script("cut=before-headers");

        KeyVerdict verdict = probe.verify(new ApiKey("billing", "test-key-9"));

        assertThat(verdict.status()).isZero();
        assertThat(verdict.rejected()).isFalse();
        assertThat(verdict.message()).isNotBlank();
    }

    @Test
    void asksOnceAlsoWhenTheApiIsOverloaded() {
        wire.simulator().script("status=529");

        KeyVerdict verdict = probe.verify(new ApiKey("billing", "test-key-9"));

        assertThat(verdict.status()).isEqualTo(529);
        assertThat(wire.simulator().oracle().entries()).hasSize(1);
    }
}
