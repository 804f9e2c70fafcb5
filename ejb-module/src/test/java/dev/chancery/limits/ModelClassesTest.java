package dev.chancery.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelClassesTest {
    @ParameterizedTest
    @CsvSource({
        "claude-opus-5-5, opus-5",
        "claude-opus-5, opus-5",
        "claude-opus-4-20250514, opus-4",
        "claude-sonnet-4-5@20250929, sonnet-4",
        "claude-3-7-sonnet-20250219, sonnet-3",
        "claude-3-haiku-20240307, haiku-3",
        "CLAUDE-HAIKU-5-5, haiku-5",
        "gateway/own-model-20260101, gateway/own-model",
        "'', ''"
    })
    void namesFamilyAndGeneration(String model, String expected) {
        assertThat(ModelClasses.of(model)).isEqualTo(expected);
    }

    @Test
    void keepsNamesOfAnyLengthShort() {
        assertThat(ModelClasses.of("x".repeat(10_000))).hasSize(64);
    }
}
