package dev.chancery.api.budgets;

import dev.chancery.budgets.BurnDown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a budget was used in a window, by day of its zone.
 *
 * @param limit what may be used now, a raise included
 * @param days those that counted something
 */
public record BurnDownView(LocalDate first, LocalDate last, BigDecimal limit, List<Day> days) {
    /**
     * One day.
     *
     * @param total since the window's first day
     */
    public record Day(LocalDate date, BigDecimal spent, BigDecimal total) {}

    static BurnDownView of(BurnDown burnDown) {
        return new BurnDownView(
                burnDown.first(),
                burnDown.last(),
                burnDown.limit(),
                burnDown.days().stream()
                        .map(day -> new Day(day.date(), day.spent(), day.total()))
                        .toList());
    }
}
