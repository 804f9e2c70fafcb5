package dev.chancery.api.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayParametersTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final DayParameters days = new DayParameters();

    @Test
    void areAWeekUntilTodayWhenNothingIsSaid() {
        assertThat(days.first(TODAY)).isEqualTo("2026-11-15");
        assertThat(days.last(TODAY)).isEqualTo(TODAY);
    }

    @Test
    void areAWeekUntilTheLastOneThatIsSaid() {
        days.last = LocalDate.parse("2026-03-01");
        assertThat(days.first(TODAY)).isEqualTo("2026-02-23");
        days.first = LocalDate.parse("2026-01-01");
        assertThat(days.first(TODAY)).isEqualTo("2026-01-01");
        assertThat(days.last(TODAY)).isEqualTo("2026-03-01");
    }

    @Test
    void leaveDaysToBeRefusedBeforeWhichThereIsNone() {
        days.last = LocalDate.MIN;
        assertThat(days.first(TODAY)).isEqualTo(LocalDate.MIN);
    }
}
