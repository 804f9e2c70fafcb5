package dev.chancery.budgets;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The span of days that a budget is for, in the budget's time zone. */
public enum BudgetWindow {
    DAY,
    /** From Monday (ISO 8601). */
    WEEK,
    MONTH,
    /** Today and the 29 days before: each midnight, the oldest day falls out. */
    ROLLING_30_DAYS;

    private static final int ROLLING_DAYS = 30;

    /** The first day of the window in which the day is. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case ROLLING_30_DAYS -> day.minusDays(ROLLING_DAYS - 1);
        };
    }

    /** The first day on which something of the window no longer counts. */
    public LocalDate resets(LocalDate day) {
        return switch (this) {
            case DAY, ROLLING_30_DAYS -> day.plusDays(1);
            case WEEK -> first(day).plusWeeks(1);
            case MONTH -> first(day).plusMonths(1);
        };
    }
}
