package dev.chancery.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTest {
    @Test
    void putsItsValuesIntoTheSentence() {
        assertThat(sentence(
                        Finding.MODELS_END, "claude-opus-5-5", LocalDate.parse("2026-12-01"), 12, Duration.ofDays(7)))
                .isEqualTo("claude-opus-5-5 ends on 2026-12-01 and had 12 requests in the last 7 days; move them to"
                        + " another model.");
        assertThat(sentence(Finding.CONVERSATIONS_STORED, Duration.ofHours(5))).contains("removed 5 hours after");
    }

    @Test
    void tellsTenNames() {
        assertThat(sentence(Finding.KEYS_EXPIRED, Names.of(Collections.nCopies(10, "a"))))
                .isEqualTo("Expired: a, a, a, a, a, a, a, a, a, a.");
        assertThat(sentence(Finding.KEYS_EXPIRED, Names.of(Collections.nCopies(12, "a"))))
                .isEqualTo("Expired: a, a, a, a, a, a, a, a, a, a and 2 more.");
        assertThat(sentence(Finding.KEYS_EXPIRED, Names.of(List.of()))).isEqualTo("Expired: .");
    }

    private static String sentence(Finding finding, Object... values) {
        return new Status("x", Level.OK, finding, values).sentence();
    }
}
