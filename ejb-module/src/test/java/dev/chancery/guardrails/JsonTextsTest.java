package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are JSON themselves, such as results of tools. */
class JsonTextsTest {
    private static final Redactor ALL = Redactors.all();

    @ParameterizedTest
    @CsvSource({
        "a\\n4111111111111111, a\\n[CARD_1]",
        "a\\u000a4111111111111111\\u000a, a\\u000a[CARD_1]\\u000a",
        "a\\\\n4111111111111111, a\\\\n[CARD_1]",
        "a\\n-4111111111111111, a\\n-[CARD_1]",
        "a\\nada@example.org, a\\n[EMAIL_1]",
        "a\\\\\\nada@example.org, a\\\\\\n[EMAIL_1]",
        "C:\\\\nora@example.org, C:\\\\[EMAIL_1]",
        "a\\tDE89370400440532013000\\n, a\\t[IBAN_1]\\n",
        "a\\nsk-ant-abcdefghijkl0123456789, a\\n[API_KEY_1]",
        "{\\\"api_key\\\":\\\"abcdefghij0123456789\\\"}, {\\\"api_key\\\":\\\"[API_KEY_1]\\\"}",
        "http://h/?password=secret1\\nNext, http://h/?password=[URL_PASSWORD_1]\\nNext",
        "\\\"http://h/?password=secret1\\\", \\\"http://h/?password=[URL_PASSWORD_1]\\\"",
        "new4111111111111111, new4111111111111111",
        "u00224111111111111111, u00224111111111111111"
    })
    void escapesEndWordsAndAreNoPartOfThem(String text, String redacted) {
        assertThat(ALL.redact(text).text()).isEqualTo(redacted);
        assertThat(ALL.redact(text).vault().restore(redacted)).isEqualTo(text);
    }

    @Test
    void knownValuesAreFoundBehindEscapes() {
        RedactedText redacted = ALL.redact("ftp://ada:s3cr@host and a\\ns3cr and words3cr");

        assertThat(redacted.text()).isEqualTo("ftp://ada:[URL_PASSWORD_1]@host and a\\n[URL_PASSWORD_1] and words3cr");
    }

    @Test
    void whatIsTakenOutLeavesTheJsonReadable() {
        String inner = Fields.of("note", "Dear\nada@example.org:\n4111 1111 1111 1111\tok")
                .toString();
        RedactedText redacted = ALL.redact(inner);

        assertThat(redacted.text()).isEqualTo("{\"note\":\"Dear\\n[EMAIL_1]:\\n[CARD_1]\\tok\"}");
        assertThat(redacted.vault().restoreJson(redacted.text())).isEqualTo(inner);
    }

    @Test
    void veryLongPasswordsAreFoundToo() {
        String text = "?password=" + "a\\x".repeat(100_000);

        assertThat(ALL.redact(text).text()).isEqualTo("?password=[URL_PASSWORD_1]");
    }
}
