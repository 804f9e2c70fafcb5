package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {
    private static final Redactor ALL = Redactors.all();

    @ParameterizedTest
    @CsvSource({
        "卡号：４１１１１１１１１１１１１１１１。, 卡号：[CARD_1]。",
        "卡号 ４１１１ 1111 １１１１ 1111, 卡号 [CARD_1]",
        "邮箱ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ, 邮箱[EMAIL_1]",
        "手机１３８００１３８０００, 手机[CN_MOBILE_1]",
        "（０１０）６２３４５６７８, [PHONE_1]",
        "ＤＥ８９３７０４００４４０５３２０１３０００, [IBAN_1]",
        "金额４１１１１１１１１１１１１１１２元, 金额４１１１１１１１１１１１１１１２元"
    })
    void findsWideDigitsAndLetters(String text, String redacted) {
        RedactedText found = ALL.redact(text);

        assertThat(found.text()).isEqualTo(redacted);
        assertThat(found.vault().restore(found.text())).as("as it was").isEqualTo(text);
    }

    @Test
    void changesNothingElse() {
        String text = "（），：￥。 plain ｛｝ \ud83d\ude00";

        assertThat(Width.narrow(text)).isSameAs(text);
        assertThat(Width.narrow("ａ：Ｚ９")).isEqualTo("a：Z9");
    }
}
