package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
    @Test
    void showsTheFirstTenAndTheLastFourCharacters() {
        ApiKey key = new ApiKey("main", "test-key-1-" + "x".repeat(40) + "-end");

        assertThat(key.hint()).isEqualTo("test-key-1...-end");
        assertThat(key).hasToString("main (test-key-1...-end)");
        assertThat(key.name()).isEqualTo("main");
        assertThat(key.reveal()).hasSize(55);
    }

    @ParameterizedTest
    @CsvSource({
        "x, '...'",
        "abc, a...",
        "test-key-1, tes...",
        "0123456789012345678901234567890123456789a, 0123456789012..."
    })
    void showsNoMoreThanAThirdOfAShortKey(String secret, String hint) {
        ApiKey key = new ApiKey("main", secret);

        assertThat(key.hint()).isEqualTo(hint);
        assertThat(key.hint().length() - 3).isLessThanOrEqualTo(secret.length() / 3);
        assertThat(key.toString()).doesNotContain(secret + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "canary key",
                " canary",
                "canary ",
                "canary\r\nx: y",
                "canary\0",
                "canäry",
                "canary\u007f",
                "canary\u200b"
            })
    void refusesWhatCannotStandInAHeaderWithoutShowingIt(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiKey("main", secret))
                .withMessage("the key main must be visible ASCII characters without blanks; it is not shown here");
    }

    @Test
    void isEqualByNameAndSecret() {
        assertThat(new ApiKey("a", "s")).isEqualTo(new ApiKey("a", "s")).hasSameHashCodeAs(new ApiKey("a", "s"));
        assertThat(new ApiKey("a", "s")).isNotEqualTo(new ApiKey("b", "s")).isNotEqualTo(new ApiKey("a", "t"));
        assertThat(new ApiKey("a", "s")).isNotEqualTo("s");
    }
}
