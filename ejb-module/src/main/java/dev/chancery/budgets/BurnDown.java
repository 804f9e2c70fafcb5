package dev.chancery.budgets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a budget was used in a window, by day of its zone.
 *
 * @param first the window's first day
 * @param last the window's last day
 * @param limit what may be used now, a raise included
 * @param days those that counted something, in their order
 */
public record BurnDown(Budget budget, LocalDate first, LocalDate last, BigDecimal limit, List<Day> days) {
    /**
     * One day.
     *
     * @param spent on this day
     * @param total since the window's first day
     */
    public record Day(LocalDate date, BigDecimal spent, BigDecimal total) {}

    public BurnDown {
        days = List.copyOf(days);
    }
}
