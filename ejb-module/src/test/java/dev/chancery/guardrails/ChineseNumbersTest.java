package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "身份证11010519491231002X。, 11010519491231002X",
        "id 11010519491231002x ok, 11010519491231002x",
        "110105 19491231 002X, 110105 19491231 002X",
        "110105-19491231-002X, 110105-19491231-002X"
    })
    void findsResidentIds(String text, String value) {
        assertThat(Found.in(text, SensitiveKind.CN_ID)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519490231002X",
                "99010519491231002X",
                "1101051949123100",
                "111010519491231002X",
                "11010519491231002X1",
                "ORD-11010519491231002X"
            })
    void leavesWhatIsNoResidentId(String text) {
        assertThat(Found.in(text, SensitiveKind.CN_ID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "手机13800138000请拨打, 13800138000",
        "138 0013 8000, 138 0013 8000",
        "138-0013-8000., 138-0013-8000",
        "+86 13800138000, +86 13800138000",
        "0086 13800138000, 0086 13800138000",
        "+86-138-0013-8000, +86-138-0013-8000"
    })
    void findsMobileNumbers(String text, String value) {
        assertThat(Found.in(text, SensitiveKind.CN_MOBILE)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12800138000",
                "1380013800",
                "138001380001",
                "¥13800138000",
                "13800138000.50",
                "0.13800138000",
                "a13800138000",
                "1732186209000",
                "138 0013-8000",
                "2026-13800138000"
            })
    void leavesWhatIsNoMobileNumber(String text) {
        assertThat(Found.in(text, SensitiveKind.CN_MOBILE)).isEmpty();
    }
}
