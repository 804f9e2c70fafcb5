package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call +1 (202) 555-0147.|+1 (202) 555-0147",
                "call +12025550147 now|+12025550147",
                "(202) 555-0147|(202) 555-0147",
                "202-555-0147 or mail|202-555-0147",
                "202.555.0147.|202.555.0147",
                "1-202-555-0147|1-202-555-0147",
                "202 555 0147, evenings|202 555 0147",
                "+44 20 7946 0958|+44 20 7946 0958",
                "+49 (0)30 901820|+49 (0)30 901820",
                "电话010-65529988。|010-65529988",
                "(021) 6123 4567|(021) 6123 4567",
                "（0755）26001234|（0755）26001234",
                "0571 8765 4321|0571 8765 4321"
            })
    void finds(String text, String value) {
        assertThat(Found.in(text, SensitiveKind.PHONE)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025550147",
                "202-555-01479",
                "102-555-0147",
                "12202-555-0147",
                "202-555-0147-3",
                "ORD-202-555-0147",
                "192.168.100.2000",
                "+20261121",
                "2026-11-21T10:30:00+08001234567",
                "UTC+0800",
                "65529988",
                "010 1234 5678",
                "1000 202 555 0147",
                "100 200 3000 4000",
                "$202.555.0147",
                "550e8400-e29b-41d4-a716-446655440000"
            })
    void leavesWhatOnlyLooksLikeIt(String text) {
        assertThat(Found.in(text, SensitiveKind.PHONE)).isEmpty();
    }
}
