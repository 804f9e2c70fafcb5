package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterKeysTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void readsSeveralTheFirstOfWhichSeals() {
        MasterKeys keys =
                MasterKeys.parse("# of this year\nnew-2: " + KEY + "\n\n old:" + KEY + ",older:" + KEY + " # keep\n");

        assertThat(keys.first()).map(MasterKey::id).hasValue("new-2");
        assertThat(keys.ids()).containsExactly("new-2", "old", "older");
        assertThat(keys.byId("older")).isPresent();
        assertThat(keys.byId("oldest")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', there is no master key in it",
        "'# only a word', there is no master key in it",
        "a:AAAA, the master key a must be 32 bytes but is 3",
        "a:, the master key a must be 32 bytes but is 0",
        "a:Y2FuYXJ5LWNhbmFyeS1jYW5hcnk, the master key a must be 32 bytes but is 20",
        "a:canary$canary, the master key a is no base64",
        "canary$canary:x$, the master key (id not shown) is no base64",
        "Canary:AAAA, 'the id of a master key must be 1 to 32 of a-z, 0-9 and -'",
        "canary, a master key must be written as id:base64"
    })
    void refusesWhatIsNoneWithoutShowingIt(String text, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKeys.parse(text))
                .withMessage(sentence)
                .withNoCause();
    }

    @Test
    void refusesTwoOfTheSameId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKeys.parse("a:" + KEY + ",a:" + KEY))
                .withMessage("two master keys have the id a");
    }

    @Test
    void doesNotPrint() {
        MasterKeys keys = MasterKeys.parse("a:" + KEY);

        assertThat(keys).hasToString("master keys [a]");
        assertThat(keys.first().orElseThrow()).hasToString("master key a");
        assertThat(keys.first().orElseThrow().reveal()).isEqualTo("a:" + KEY);
    }
}
