package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "card 4111111111111111, thanks|4111111111111111",
                "卡号4111111111111111请扣款|4111111111111111",
                "4111 1111 1111 1111|4111 1111 1111 1111",
                "4111-1111-1111-1111 12/27|4111-1111-1111-1111",
                "Amex 3782 822463 10005.|3782 822463 10005",
                "Diners 3056 930902 5904|3056 930902 5904",
                "13 digits: 4222222222222|4222222222222",
                "Mastercard 2223003122003222|2223003122003222",
                "room 12 4111 1111 1111 1111 7|4111 1111 1111 1111",
                "Ada,4111111111111111,12,2027|4111111111111111"
            })
    void finds(String text, String value) {
        assertThat(Found.in(text, SensitiveKind.CARD)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong check digit 4111111111111112",
                "no scheme 1234567812345670",
                "longer run 41111111111111111111111",
                "ORD-4111111111111111",
                "4111111111111111-22",
                "0.4111111111111111",
                "4111111111111111.50",
                "a4111111111111111",
                "4111111111111111b",
                "mixed 4111 1111-1111 1111",
                "short groups 41 11 11 11 11 11 11 11",
                "EAN 4006381333931",
                "4111 1111 1111",
                "DE88 4111 1111 1111 1111 00"
            })
    void leavesWhatOnlyLooksLikeIt(String text) {
        assertThat(Found.in(text, SensitiveKind.CARD)).isEmpty();
    }
}
