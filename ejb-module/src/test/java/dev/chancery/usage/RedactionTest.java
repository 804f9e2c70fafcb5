package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource({
        "the key sk-test-abcdefgh1234 is mine, the key [SECRET] is mine",
        "Authorization: Bearer abc.def-123456, Authorization: Bearer [SECRET]",
        "jdbc://ada:secret@host/db, jdbc://[PASSWORD]@host/db",
        "ask ada.lovelace@example.co.uk now, ask [EMAIL] now",
        "card 4111-1111-1111-1111 please, card [CARD] please",
        "IBAN DE89 3704 0044 0532 0130 00 here, IBAN [IBAN] here",
        "ssn 078-05-1120., ssn [SSN].",
        "id 11010519491231002X ok, id [RESIDENT_ID] ok"
    })
    void takesOutWhatMustNotBeKept(String text, String redacted) {
        assertThat(Redaction.of(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order 4111111111111112", "at 10:30 on 2026-11-21", "version 1.2.3", "call me @ noon", ""})
    void leavesEverythingElse(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }
}
