package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPatternTest {
    @Test
    void isTakenOutUnderItsNameInCapitals() {
        Redactor contracts = Redactors.own(new OwnPattern("contract_no", "\\bC-\\d{6}\\b"));
        RedactedText redacted = contracts.redact("see C-123456 and C-1234567");

        assertThat(redacted.text()).isEqualTo("see [CONTRACT_NO_1] and C-1234567");
        assertThat(redacted.vault().counts()).containsOnlyKeys(new SensitiveKind("CONTRACT_NO"));
    }

    @Test
    void winsOverABuiltInKindOfTheSameLength() {
        Redactor redactor = Redactors.all().and(Redactors.own(new OwnPattern("staff", "\\w+@example\\.org")));

        assertThat(redactor.redact("ada@example.org").text()).isEqualTo("[STAFF_1]");
    }

    @Test
    void skipsEmptyMatches() {
        assertThat(Redactors.own(new OwnPattern("edge", "\\b|x{2}"))
                        .redact("a xx")
                        .vault()
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a-b", "ä", "012345678901234567890123456789012"})
    void refusesOtherNames(String name) {
        assertThatThrownBy(() -> new OwnPattern(name, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must be 1 to 32 letters, digits and _");
    }

    @ParameterizedTest
    @CsvSource({
        "card, x, name must not be one of",
        "own, (, 'regex must be a regular expression but has, at'",
        "own, a*, regex must not match the empty text",
        "own, (a)(a+)+\\1$, regex must not backtrack without end",
        "own, '(?:\\d+){1,30}x', regex must not backtrack without end",
        "own, (.*)(.*)(.*)(.*)(.*)z, regex must not backtrack without end"
    })
    void saysWhatIsWrong(String name, String regex, String problem) {
        assertThatThrownBy(() -> new OwnPattern(name, regex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void refusesAnEmptyOrVeryLongRegex() {
        assertThatThrownBy(() -> new OwnPattern("own", "")).hasMessage("regex must be 1 to 1000 characters but has 0");
        assertThatThrownBy(() -> new OwnPattern("own", "x".repeat(1001))).hasMessageEndingWith("but has 1001");
        assertThat(new OwnPattern("own", "x".repeat(1000)).name()).isEqualTo("own");
    }

    @Test
    void isStoppedOnATextThatIsTooMuchForIt() {
        Redactor quadratic = Redactors.own(new OwnPattern("own", ".*foo"));
        Redactor deep = Redactors.own(new OwnPattern("own", "(?:a|b)+z"));
        Redactor late = Redactors.own(new OwnPattern("own", "(?:q(?:[xy]+)+)+$"));

        assertThatThrownBy(() -> quadratic.redact("x".repeat(100_000)))
                .isInstanceOf(SlowPatternException.class)
                .hasMessageStartingWith("own pattern OWN takes too many steps on a text of 100000 characters");
        assertThatThrownBy(() -> deep.redact("ab".repeat(500_000))).isInstanceOf(SlowPatternException.class);
        assertThatThrownBy(() -> late.redact("q" + "xy".repeat(40) + "!")).isInstanceOf(SlowPatternException.class);
    }
}
