package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainHeadTest {
    @Test
    void isReadAsItIsPrinted() {
        ChainHead head = new ChainHead(12, "0123456789abcdef".repeat(4));

        assertThat(ChainHead.parse("  " + head.toString().toUpperCase(java.util.Locale.ROOT) + "\n"))
                .isEqualTo(head);
    }

    @Test
    void isReadOutOfALineOfTheLog() {
        ChainHead head = new ChainHead(12, "0123456789abcdef".repeat(4));

        assertThat(ChainHead.parse(
                        "2026-11-21 09:45:31,780 INFO  [dev.chancery.audit] (task-3) Audit chain sealed: head " + head
                                + ", rows 4 to 5"))
                .isEqualTo(head);
        assertThat(ChainHead.parse("The audit trail is intact: 3 rows in 12 batches, head " + head + "."))
                .isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12:abc", "-1:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChainHead.parse(text))
                .withMessageStartingWith("An anchor must be the number of a batch, a colon and its hash");
    }
}
