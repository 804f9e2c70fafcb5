package dev.chancery.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetWindowTest {
    private static Budget in(String zone, BudgetWindow window) {
        return new Budget(
                "b",
                0,
                0,
                BudgetTermsTest.terms(
                        "a", BudgetScope.ALL, "", BudgetUnit.MONEY, "1", window, ZoneId.of(zone), BudgetAction.NOTIFY),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,             2026-11-21, 2026-11-21, 2026-11-22",
        "WEEK,            2026-11-21, 2026-11-16, 2026-11-23",
        "WEEK,            2026-11-16, 2026-11-16, 2026-11-23",
        "WEEK,            2026-11-22, 2026-11-16, 2026-11-23",
        "WEEK,            2027-01-01, 2026-12-28, 2027-01-04",
        "MONTH,           2026-11-21, 2026-11-01, 2026-12-01",
        "MONTH,           2028-02-29, 2028-02-01, 2028-03-01",
        "MONTH,           2027-02-28, 2027-02-01, 2027-03-01",
        "MONTH,           2026-12-31, 2026-12-01, 2027-01-01",
        "ROLLING_30_DAYS, 2028-03-01, 2028-02-01, 2028-03-02",
        "ROLLING_30_DAYS, 2027-03-01, 2027-01-31, 2027-03-02"
    })
    void spansDays(BudgetWindow window, LocalDate day, LocalDate first, LocalDate resets) {
        assertThat(window.first(day)).isEqualTo(first);
        assertThat(window.resets(day)).isEqualTo(resets);
    }

    @ParameterizedTest
    @CsvSource({
        // Summer time begins: the day has 23 hours.
        "Europe/Berlin, DAY, 2027-03-28T00:30:00Z, 2027-03-28, 2027-03-28T22:00:00Z",
        "Europe/Berlin, DAY, 2027-03-27T23:00:00Z, 2027-03-28, 2027-03-28T22:00:00Z",
        // It ends: the day has 25 hours.
        "Europe/Berlin, DAY, 2026-10-24T22:00:00Z, 2026-10-25, 2026-10-25T23:00:00Z",
        "Europe/Berlin, DAY, 2026-10-25T22:59:59Z, 2026-10-25, 2026-10-25T23:00:00Z",
        "Europe/Berlin, MONTH, 2027-03-01T00:00:00Z, 2027-03-01, 2027-03-31T22:00:00Z",
        // A zone whose clocks change at midnight: the day begins at one.
        "America/Havana, DAY, 2027-03-14T04:59:59Z, 2027-03-13, 2027-03-14T05:00:00Z",
        "America/Havana, DAY, 2027-03-14T05:00:00Z, 2027-03-14, 2027-03-15T04:00:00Z",
        // The other side of the date line.
        "Pacific/Kiritimati, DAY, 2026-11-20T10:00:00Z, 2026-11-21, 2026-11-21T10:00:00Z",
        "UTC, DAY, 2028-02-29T23:59:59.999999Z, 2028-02-29, 2028-03-01T00:00:00Z"
    })
    void followsTheClocksOfItsZone(String zone, BudgetWindow window, Instant at, LocalDate day, Instant resets) {
        Budget budget = in(zone, window);

        assertThat(budget.day(at)).isEqualTo(day);
        assertThat(budget.resets(day)).isEqualTo(resets);
    }

    @Test
    void coversEveryInstantOfAYearOnce() {
        Budget budget = in("America/Havana", BudgetWindow.DAY);
        Instant end = Instant.parse("2028-01-02T00:00:00Z");
        LocalDate last = budget.day(Instant.parse("2026-12-31T00:00:00Z"));
        for (Instant at = Instant.parse("2026-12-31T00:00:00Z"); at.isBefore(end); at = at.plusSeconds(600)) {
            LocalDate day = budget.day(at);
            assertThat(day).isIn(last, last.plusDays(1));
            assertThat(at).isBefore(budget.resets(day));
            last = day;
        }
    }
}
