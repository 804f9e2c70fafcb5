package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DueNumberTest {
    private final DueNumber due = new DueNumber();

    @Test
    void nothingIsDueAtFirst() {
        due.saw(7, 0);
        assertThat(due.at(0)).isEqualTo(Delivered.NOTHING);
        assertThat(due.at(millis(1_999))).isEqualTo(Delivered.NOTHING);
        assertThat(due.at(millis(2_000))).isEqualTo(7);
    }

    @Test
    void oneChangeAfterTheOtherPutsNothingOff() {
        for (int i = 0; i <= 10; i++) {
            due.saw(i, millis(500 * i));
        }
        assertThat(due.at(millis(5_000))).isEqualTo(6);
        assertThat(due.at(millis(5_500))).isEqualTo(7);
        assertThat(due.at(millis(9_000))).isEqualTo(10);
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
