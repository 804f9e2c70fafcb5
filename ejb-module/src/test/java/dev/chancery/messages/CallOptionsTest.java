package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {
    @Test
    void saysNothingByDefault() {
        CallOptions options = CallOptions.DEFAULT;

        assertThat(options.timeout()).isNull();
        assertThat(options.firstByteTimeout()).isNull();
        assertThat(options.idleTimeout()).isNull();
        assertThat(options.maxAttempts()).isNull();
        assertThat(options.headers()).isEmpty();
        assertThat(options.body().isEmpty()).isTrue();
        assertThat(options.query()).isEmpty();
        assertThat(options.betas()).isEmpty();
        assertThat(options.key()).isNull();
    }

    @Test
    void keepsEachOptionWhateverCameBefore() {
        CallOptions options = CallOptions.DEFAULT
                .key("billing")
                .timeout(Duration.ofSeconds(1))
                .firstByteTimeout(Duration.ofSeconds(2))
                .idleTimeout(Duration.ofSeconds(3))
                .maxAttempts(4)
                .header("x-one", "1")
                .body("speed", "fast")
                .query("limit", "5")
                .beta("a-1", "b-2")
                .header("x-two", "2")
                .body("null", null)
                .query("after_id", "x y")
                .beta("c-3")
                .timeout(Duration.ofSeconds(9));

        assertThat(options.timeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(options.firstByteTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.idleTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.maxAttempts()).isEqualTo(4);
        assertThat(options.headers()).isEqualTo(Map.of("x-one", "1", "x-two", "2"));
        assertThat(options.body()).hasToString("{\"speed\":\"fast\",\"null\":null}");
        assertThat(options.query()).isEqualTo(Map.of("limit", "5", "after_id", "x y"));
        assertThat(options.betas()).containsExactly("a-1", "b-2", "c-3");
        assertThat(options.key()).isEqualTo("billing");
        assertThat(CallOptions.DEFAULT.headers()).as("what was shared").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nx-api-key: b", "a\nb", "a\rb", "a\0b", "naïve", "\u007f"})
    void refusesHeaderValuesThatCouldNotBeSent(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.DEFAULT.header("x-one", value))
                .withMessage("header x-one must be printable ASCII, at most 8192 characters, without line ends");
        assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.DEFAULT.beta("fine", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a\r\nb", "naïve", "a\0"})
    void refusesHeaderNamesThatAreNoTokens(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.DEFAULT.header(name, "x"))
                .withMessage("header name must be a token of RFC 9110, at most 256 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-api-key",
                "X-Api-Key",
                "Authorization",
                "HOST",
                "content-length",
                "Connection",
                "transfer-encoding",
                "Upgrade",
                "expect"
            })
    void refusesHeadersThatAreNotTheCallersBusiness(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.DEFAULT.header(name, "canary-value"))
                .withMessage("header " + name + " is set by Chancery alone");
    }

    @Test
    void refusesEndlessHeaders() {
        assertThat(CallOptions.DEFAULT.header("x", "v".repeat(8192)).headers()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.DEFAULT.header("x", "v".repeat(8193)));
        assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.DEFAULT.header("n".repeat(257), "v"));
    }

    @Test
    void refusesLimitsThatAreNotPositive() {
        for (Duration limit : new Duration[] {Duration.ZERO, Duration.ofNanos(-1)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CallOptions.DEFAULT.timeout(limit))
                    .withMessage("timeout must be positive but is " + limit);
            assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.DEFAULT.firstByteTimeout(limit));
            assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.DEFAULT.idleTimeout(limit));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.DEFAULT.maxAttempts(0))
                .withMessage("maxAttempts must be at least 1 but is 0");
    }
}
