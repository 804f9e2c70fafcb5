package dev.chancery.users;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a river without a bridge",
                "没有桥的河流在山谷里流过去",
                "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧",
                "correct horse battery staples",
                "482910375562",
                "x7#Kq9!zP2@w"
            })
    void letPeopleChooseWhatIsLongEnough(String password) {
        assertThatCode(() -> PasswordRules.check("ada", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, must have 12 to 128 characters",
        "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔, must have 12 to 128 characters",
        "aaaaaaaaaaaaaaaa, must have at least 5 different characters",
        "abcabcabcabcabc, must have at least 5 different characters",
        "Ada-Lovelace, must not be the name of the user",
        "ada-lovelace2026!, must not be the name of the user",
        "Password1234!, must not be one that many others choose",
        "1234567890123, must not be one that many others choose",
        "987654321098, must not be one that many others choose",
        "Chancery2026!!, must not be one that many others choose",
        "CorrectHorseBatteryStaple, must not be one that many others choose"
    })
    void refuseWhatIsEasilyGuessed(String password, String rule) {
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> PasswordRules.check("ada-lovelace", password))
                .withMessage("password " + rule + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with a line\nfeed in it", "with a null \0 in it", "half a pair \ud83e of it"})
    void refuseWhatNobodyCanType(String password) {
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> PasswordRules.check("ada", password))
                .withMessage("password must not have control characters.");
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 10_000})
    void refuseWhatIsTooLong(int length) {
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(
                        () -> PasswordRules.check("ada", "abcdefgh".repeat(2000).substring(0, length)))
                .withMessage("password must have 12 to 128 characters.");
    }
}
