package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask ada.lovelace@example.co.uk.|ada.lovelace@example.co.uk",
                "邮箱ada@example.com请回复|ada@example.com",
                "<ada+claims@example.org>|ada+claims@example.org",
                "mailto:o'hara@example.org?subject=x|o'hara@example.org",
                "\"ada@example.org\"|ada@example.org",
                "jürgen@bücher.example|jürgen@bücher.example",
                "https://example.org/?mail=ada@example.org&x|ada@example.org",
                "ada@xn--bcher-kva.example|ada@xn--bcher-kva.example"
            })
    void finds(String text, String value) {
        assertThat(Found.in(text, SensitiveKind.EMAIL)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@localhost",
                "@ada",
                "ada@",
                "icon@2x.png",
                "parser@1.2.3",
                "git@github.com:example/chancery.git",
                "https://ada@example.org/",
                "https://ada:secret1@example.org/",
                "a @ example.org",
                "ada.@example.org"
            })
    void leavesWhatOnlyLooksLikeIt(String text) {
        assertThat(Found.in(text, SensitiveKind.EMAIL)).isEmpty();
    }
}
