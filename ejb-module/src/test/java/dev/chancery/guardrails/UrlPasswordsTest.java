package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPasswordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://ada:analytical@db.example.com/claims|analytical",
                "连接amqp://guest:engine7@10.0.0.1。|engine7",
                "https://ada:p@ss:w@example.org|p@ss:w",
                "redis://:analytical@cache|analytical",
                "https://example.org/?user=ada&password=analytical&page=2|analytical",
                "https://example.org/x?access_token=abc123.|abc123."
            })
    void finds(String text, String value) {
        assertThat(Found.in(text, SensitiveKind.URL_PASSWORD)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org:8080/a@b",
                "https://ada@example.org",
                "https://ada:@example.org",
                "https://ada:${PASSWORD}@example.org",
                "https://ada:****@example.org",
                "https://ada:<password>@example.org",
                "https://example.org/?page=2&passwords=no",
                "http://example.org:80 ada@example.org",
                "password = analytical"
            })
    void leavesWhatOnlyLooksLikeIt(String text) {
        assertThat(Found.in(text, SensitiveKind.URL_PASSWORD)).isEmpty();
    }
}
