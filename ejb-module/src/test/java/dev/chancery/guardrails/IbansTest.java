package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbansTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IBAN DE89 3704 0044 0532 0130 00 here|DE89 3704 0044 0532 0130 00",
                "de89370400440532013000|de89370400440532013000",
                "账号GB29NWBK60161331926819。|GB29NWBK60161331926819",
                "FR14-2004-1010-0505-0001-3M02-606|FR14-2004-1010-0505-0001-3M02-606",
                "NO93 8601 1117 947, thanks|NO93 8601 1117 947",
                "MT84MALT011000012345MTLCAST001S|MT84MALT011000012345MTLCAST001S"
            })
    void finds(String text, String value) {
        assertThat(Found.in(text, SensitiveKind.IBAN)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE88 3704 0044 0532 0130 00",
                "DE89 3704 0044 0532 0130 0",
                "DE893704004405320130000",
                "ZZ89370400440532013000",
                "De89370400440532013000",
                "DE89 370400440532013000",
                "XDE89370400440532013000",
                "GB2960NWBK161331926819",
                "is10 of the 2026 reports were late"
            })
    void leavesWhatOnlyLooksLikeIt(String text) {
        assertThat(Found.in(text, SensitiveKind.IBAN)).isEmpty();
    }
}
