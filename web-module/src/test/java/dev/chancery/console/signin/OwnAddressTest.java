package dev.chancery.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {
    @ParameterizedTest
    @CsvSource({
        "playground?x=1&y=a%20b, playground?x=1&y=a%20b",
        "prompts/claims%2Ftriage, prompts/claims%2Ftriage",
        "提示词, %E6%8F%90%E7%A4%BA%E8%AF%8D",
        "?range=7d, ?range=7d"
    })
    void keepsWhatIsWithinTheConsole(String wanted, String kept) {
        assertThat(OwnAddress.of(wanted)).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/x",
                "/absolute",
                "\\\\evil.example",
                "/\\evil.example",
                "%5C%5Cevil.example",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "a/../../elsewhere",
                "..",
                "%2e%2e/x",
                "x%0d%0aSet-Cookie:%20a=b:",
                "a b",
                "a\r\nLocation: //evil.example",
                "sign-in?to=sign-in",
                "change-password",
                "session/end",
                "error"
            })
    void goesToTheRootInPlaceOfAnythingElse(String wanted) {
        assertThat(OwnAddress.of(wanted)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(OwnAddress.of("x".repeat(2001))).isEmpty();
    }
}
