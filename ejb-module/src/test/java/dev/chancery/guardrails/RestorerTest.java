package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.Fields;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestorerTest {
    private static final Vault VAULT = new Vault(
            Map.of(
                    "[CARD_1]",
                    "4111 1111 1111 1111",
                    "[OWN_NAME_12]",
                    "say \"hi\"\\\n",
                    "[EMAIL_1]",
                    "ada@example.org"),
            Map.of());
    private static final String ANSWER =
            "[[CARD_1]] [CARD_2] [CARD_1 [EMAIL_1][EMAIL_1] [CARD_11] [a] [OWN_NAME_12] 卡[CARD_1]。[OWN_NAME_123456] [CARD_";
    private static final String RESTORED = ANSWER.replace("[CARD_1]", "4111 1111 1111 1111")
            .replace("[EMAIL_1]", "ada@example.org")
            .replace("[OWN_NAME_12]", "say \"hi\"\\\n");

    @Test
    void givesTheSameTextWhereverItIsCutInTwo() {
        assertThat(IntStream.rangeClosed(0, ANSWER.length())).allSatisfy(at -> {
            Restorer restorer = VAULT.restorer();
            assertThat(restorer.feed(ANSWER.substring(0, at)) + restorer.feed(ANSWER.substring(at)) + restorer.finish())
                    .isEqualTo(RESTORED);
        });
    }

    @Test
    void givesTheSameTextWhateverTheSizeOfThePieces() {
        assertThat(IntStream.rangeClosed(1, ANSWER.length())).allSatisfy(size -> {
            Restorer restorer = VAULT.restorer();
            StringBuilder restored = new StringBuilder();
            for (int from = 0; from < ANSWER.length(); from += size) {
                restored.append(restorer.feed(ANSWER.substring(from, Math.min(from + size, ANSWER.length()))));
            }
            assertThat(restored.append(restorer.finish())).hasToString(RESTORED);
        });
    }

    @Test
    void holdsBackNoMoreThanTheBeginningOfAPlaceholder() {
        Restorer restorer = VAULT.restorer();

        assertThat(restorer.feed("text [CARD")).isEqualTo("text ");
        assertThat(restorer.feed("S are")).isEqualTo("[CARDS are");
        assertThat(restorer.feed("[" + "A".repeat(100))).hasSizeGreaterThanOrEqualTo(100 - VAULT.longest());
        assertThat(restorer.finish()).isEmpty();
    }

    @Test
    void escapesInJson() {
        assertThat(VAULT.restoreJson("{\"said\":\"[OWN_NAME_12]\"}"))
                .isEqualTo(Fields.of("said", "say \"hi\"\\\n").toString());
    }

    @Test
    void passesEverythingOnWhenNothingWasTakenOut() {
        assertThat(new Vault(Map.of(), Map.of()).restorer().feed("[CARD_")).isEqualTo("[CARD_");
    }
}
