package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Timings;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedactorTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final Redactor ALL = Redactors.all();

    @Test
    void givesEachValueOnePlaceholderAndCountsItsOccurrences() {
        RedactedText redacted = ALL.redact(CARD + ", 5555555555554444, " + CARD + ", ada@example.org");

        assertThat(redacted.text()).isEqualTo("[CARD_1], [CARD_2], [CARD_1], [EMAIL_1]");
        assertThat(redacted.vault().counts()).isEqualTo(Map.of(SensitiveKind.CARD, 3, SensitiveKind.EMAIL, 1));
    }

    @Test
    void usesNoPlaceholderThatStandsInTheText() {
        String text = "Is [CARD_1] or [CARD_3] a placeholder? " + CARD + ", 5555555555554444";
        RedactedText redacted = ALL.redact(text);

        assertThat(redacted.text()).isEqualTo("Is [CARD_1] or [CARD_3] a placeholder? [CARD_2], [CARD_4]");
        assertThat(redacted.vault().restore(redacted.text())).isEqualTo(text);
    }

    @Test
    void showsNoValues() {
        RedactedText redacted = ALL.redact("Ada's card " + CARD);

        assertThat(redacted).asString().isEqualTo("RedactedText[text=Ada's card [CARD_1], vault=Vault{CARD=1}]");
    }

    @Test
    void takesAKnownValueOutWhereItStandsAlone() {
        String text = "https://ada:analytical@example.org: is analytical good? https://b:engine@example.org, engines";

        assertThat(ALL.redact(text).text())
                .isEqualTo("https://ada:[URL_PASSWORD_1]@example.org: is [URL_PASSWORD_1] good?"
                        + " https://b:[URL_PASSWORD_2]@example.org, engines");
    }

    @Test
    void composes() {
        String text = "ada@example.org, " + CARD + ", 078-05-1120";

        assertThat(Redactor.none().redact(text).text()).isEqualTo(text);
        assertThat(Redactors.of(SensitiveKind.EMAIL)
                        .and(Redactors.of(SensitiveKind.SSN))
                        .redact(text)
                        .text())
                .isEqualTo("[EMAIL_1], " + CARD + ", [SSN_1]");
        assertThat(Redactors.of(List.of()).redact(text).vault().isEmpty()).isTrue();
    }

    @Test
    void keepsTheLongestOfOverlappingHitsAndTakesTheRestOutToo() {
        assertThat(ALL.redact("+86 13800138000").text()).isEqualTo("[CN_MOBILE_1]");
        assertThat(ALL.redact("+44 20 7946 0958 " + CARD).text()).isEqualTo("[PHONE_1] [CARD_1]");

        Redactor first = (text, hits) -> hits.accept(new Hit(SensitiveKind.SSN, 0, 6));
        Redactor second = (text, hits) -> hits.accept(new Hit(SensitiveKind.CARD, 2, 5));
        Redactor third = (text, hits) -> hits.accept(new Hit(SensitiveKind.PHONE, 4, 9));
        assertThat(first.and(second).and(third).redact("abcdef hi!").text()).isEqualTo("[SSN_1] [PHONE_1]!");
    }

    @Test
    void refusesAHitOutsideTheText() {
        Redactor wrong = (text, hits) -> hits.accept(new Hit(SensitiveKind.CARD, 0, 9));

        assertThatThrownBy(() -> wrong.redact("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CARD");
    }

    @Test
    void restoresWhateverTheText() {
        Random random = new Random(20260214);
        Samples samples = new Samples(20260214);
        List<String> pieces =
                List.of("[CARD_1]", "[EMAIL_", "[", "]", " ", "-", "\ud83d", "卡", "@", "://", "\n", "\\", "9", "+");

        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                SensitiveKind kind = samples.any(SensitiveKind.builtIn());
                text.append(
                        random.nextInt(3) > 0
                                ? samples.any(pieces)
                                : samples.secrets().get(kind).get());
            }
            RedactedText redacted = ALL.redact(text.toString());
            assertThat(redacted.vault().restore(redacted.text())).isEqualTo(text.toString());
        }
    }

    @Test
    void takesTimeInProportionToTheText() throws Exception {
        Samples samples = new Samples(3);
        StringBuilder text = new StringBuilder();
        while (text.length() < 1_000_000) {
            text.append(Line.of(samples).text()).append('\n');
        }
        String small = text.substring(0, 100_000);
        for (int i = 0; i < 10; i++) {
            ALL.redact(small);
        }

        Timings.inThreeTries(
                () -> assertThat(nanos(text.toString())).isLessThan(30 * Math.max(nanos(small), 10_000_000L)));
    }

    private static long nanos(String text) {
        long start = System.nanoTime();
        ALL.redact(text);
        return System.nanoTime() - start;
    }
}
