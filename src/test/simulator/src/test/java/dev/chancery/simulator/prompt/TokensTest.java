package dev.chancery.simulator.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    @Test
    void cutsTextAtWords() {
        assertThat(Tokens.of("A simulator, 🌍!")).containsExactly("A", " simula", "tor", ",", " 🌍", "!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one", "Grüße,  здравствуйте\n你好 🌍🌍 end ", "\ud83d"})
    void losesNothingAndCountsWhatItCuts(String text) {
        assertThat(String.join("", Tokens.of(text))).isEqualTo(text);
        assertThat(Tokens.of(text)).hasSize(Tokens.count(text));
    }
}
