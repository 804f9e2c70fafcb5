package dev.chancery.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantsConfigTest {
    interface Desk {}

    private static final String SIMPLE = "chancery.assistant.Desk.";
    private static final String QUALIFIED = "chancery.assistant.dev.chancery.assistants.AssistantsConfigTest.Desk.";

    private static AssistantsConfig of(Map<String, String> config) {
        return AssistantsConfig.of(config::get, Desk.class);
    }

    @Test
    void saysNothingByDefault() {
        assertThat(of(Map.of())).isEqualTo(new AssistantsConfig(Optional.empty(), OptionalLong.empty()));
    }

    @Test
    void isSetByTheSimpleName() {
        assertThat(of(Map.of(SIMPLE + "model", "m", SIMPLE + "max-tokens", "7")))
                .isEqualTo(new AssistantsConfig(Optional.of("m"), OptionalLong.of(7)));
    }

    @Test
    void theQualifiedNameGoesBefore() {
        assertThat(of(Map.of(SIMPLE + "model", "m", QUALIFIED + "model", "q", QUALIFIED + "max-tokens", "8")))
                .isEqualTo(new AssistantsConfig(Optional.of("q"), OptionalLong.of(8)));
    }

    @ParameterizedTest
    @CsvSource({"model, a b", "max-tokens, 0", "max-tokens, 1000001", "max-tokens, many"})
    void refusesWhatIsNotAllowed(String property, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> of(Map.of(QUALIFIED + property, value)))
                .withMessageStartingWith(QUALIFIED + property + " is '" + value + "' but must be ");
    }
}
