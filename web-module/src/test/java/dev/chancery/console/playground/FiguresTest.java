package dev.chancery.console.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures figures = new Figures(Locale.ENGLISH);

    @Test
    void whatIsNotKnownIsNotZero() {
        assertThat(figures.count(OptionalLong.empty())).isEqualTo("–");
        assertThat(figures.count(OptionalLong.of(0))).isEqualTo("0");
        assertThat(figures.duration(Optional.empty())).isEqualTo("–");
    }

    @Test
    void groupsDigits() {
        assertThat(figures.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void showsShortTimesInMilliseconds() {
        assertThat(figures.duration(Duration.ofMillis(999))).isEqualTo("999 ms");
        assertThat(figures.duration(Duration.ofSeconds(1))).isEqualTo("1.00 s");
        assertThat(figures.duration(Duration.ofMillis(61_234))).isEqualTo("61.23 s");
    }
}
