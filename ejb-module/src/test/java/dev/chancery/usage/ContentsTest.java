package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.guardrails.OwnPattern;
import dev.chancery.guardrails.Redactor;
import dev.chancery.guardrails.Redactors;
import dev.chancery.messages.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {
    private static String stored(String text) {
        return stored(Fields.of("text", text), Redactors.all());
    }

    private static String stored(Fields request, Redactor redactor) {
        return Contents.of(request, Fields.empty(), redactor).request();
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization: Bearer abc.def-1234567890abcdef, Authorization: Bearer [API_KEY_1]",
        "jdbc://ada:secret@host/db, jdbc://ada:[URL_PASSWORD_1]@host/db",
        "ask ada.lovelace@example.co.uk now, ask [EMAIL_1] now",
        "card 4111-1111-1111-1111 please, card [CARD_1] please",
        "IBAN DE89 3704 0044 0532 0130 00 here, IBAN [IBAN_1] here",
        "ssn 078-05-1120., ssn [SSN_1].",
        "id 11010519491231002X ok, id [CN_ID_1] ok"
    })
    void keepNothingThatMustNotBeKept(String text, String redacted) {
        assertThat(stored(text)).isEqualTo("{\"text\":\"" + redacted + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order 4111111111111112", "at 10:30 on 2026-11-21", "version 1.2.3", "call me @ noon", ""})
    void keepEverythingElse(String text) {
        assertThat(stored(text)).isEqualTo("{\"text\":\"" + text + "\"}");
    }

    @Test
    void areLookedThroughBeforeLinesAreEscaped() {
        Fields nested = Fields.of("content", List.of(Fields.of("card\n4111111111111111", "to\nada@example.org")));

        assertThat(Contents.of(Fields.empty(), nested, Redactors.all()).answer())
                .isEqualTo("{\"content\":[{\"card\\n[CARD_1]\":\"to\\n[EMAIL_1]\"}]}");
    }

    @Test
    void keepNoNumbersThatMustNotBeKept() {
        Fields input = Fields.of("card", 4111111111111111L, "again", List.of(new BigDecimal("4111111111111111.0"), 3))
                .with("mobile", 13812345678L)
                .with("sum", new BigDecimal("12.50"))
                .with("huge", new BigDecimal("1E+100000000"));

        assertThat(stored(Fields.of("input", input), Redactors.all()))
                .isEqualTo(
                        "{\"input\":{\"card\":\"[CARD_1]\",\"again\":[\"[CARD_1].0\",3],\"mobile\":\"[CN_MOBILE_1]\","
                                + "\"sum\":12.50,\"huge\":1E+100000000}}");
    }

    @Test
    void keepNothingThatAnOwnPatternFinds() {
        Redactor own = Redactors.own(new OwnPattern("contract", "C-[0-9]{6}"));

        assertThat(stored(Fields.of("text", "of C-123456"), own)).isEqualTo("{\"text\":\"of [CONTRACT_1]\"}");
    }

    @Test
    void leavePlaceholdersOfTheCallAsTheyAre() {
        assertThat(stored("[CARD_1] and 4111111111111111")).isEqualTo("{\"text\":\"[CARD_1] and [CARD_2]\"}");
    }

    @Test
    void areCutOffWhereTheyAreVeryLong() {
        assertThat(stored("x".repeat(300_000))).hasSize(200_000);
    }
}
