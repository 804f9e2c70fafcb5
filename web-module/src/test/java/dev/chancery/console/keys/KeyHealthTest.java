package dev.chancery.console.keys;

import static dev.chancery.console.keys.KeyExamples.NOW;
import static dev.chancery.console.keys.KeyExamples.configured;
import static dev.chancery.console.keys.KeyExamples.due;
import static dev.chancery.console.keys.KeyExamples.key;
import static dev.chancery.console.keys.KeyExamples.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.ListedKey;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyHealthTest {
    static Stream<Arguments> keys() {
        ListedKey active = key("a", secret("s", KeyState.ACTIVE));
        KeyVerdict none = new KeyVerdict(0, null, null, "no route");
        return Stream.of(
                Arguments.of(active, KeyHealth.GOOD),
                Arguments.of(configured("default"), KeyHealth.CONFIGURED),
                Arguments.of(key("a", secret("s", KeyState.INVALID)), KeyHealth.REJECTED),
                Arguments.of(key("a", secret("s", KeyState.EXPIRED)), KeyHealth.EXPIRED),
                Arguments.of(key("a", secret("s", KeyState.UNREADABLE)), KeyHealth.UNREADABLE),
                Arguments.of(key("a", secret("s", KeyState.PENDING)), KeyHealth.TO_ACTIVATE),
                Arguments.of(key("a", secret("s", KeyState.DRAINING)), KeyHealth.ONLY_DRAINING),
                Arguments.of(key("a", secret("s", KeyState.RETIRED)), KeyHealth.OUT_OF_USE),
                Arguments.of(due(active, NOW.minusSeconds(1)), KeyHealth.OVERDUE),
                Arguments.of(due(active, NOW.plus(Duration.ofDays(13))), KeyHealth.DUE_SOON),
                Arguments.of(due(active, NOW.plus(Duration.ofDays(15))), KeyHealth.GOOD),
                Arguments.of(key("a", secret("s", KeyState.ACTIVE), secret("t", KeyState.PENDING)), KeyHealth.ROTATING),
                Arguments.of(
                        key("a", secret("s", KeyState.ACTIVE), secret("t", KeyState.DRAINING)), KeyHealth.ROTATING),
                Arguments.of(key("a", secret("s", KeyState.ACTIVE, none, null, null)), KeyHealth.NO_ANSWER),
                Arguments.of(
                        key(
                                "a",
                                secret("s", KeyState.ACTIVE, KeyExamples.ACCEPTED, NOW.plus(Duration.ofDays(3)), null)),
                        KeyHealth.EXPIRES_SOON));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void namesTheWorst(ListedKey key, KeyHealth health) {
        assertThat(KeyHealth.of(key, NOW)).isEqualTo(health);
    }
}
