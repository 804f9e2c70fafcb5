package dev.chancery.budgets;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a window of a budget has counted.
 *
 * @param spent by attempts that are over
 * @param reserved by attempts under way
 * @param reached the highest threshold that was reached
 */
record BudgetSums(BigDecimal spent, BigDecimal reserved, int reached) {
    /** Of all days of the window of a day, but for one row; empty for none. */
    static BudgetSums read(EntityManager em, Budget budget, LocalDate day, String butForId) {
        BudgetWindow window = budget.terms().window();
        Object[] sums = em.createQuery(
                        "select sum(d.spent), sum(d.reserved), max(d.reached) from BudgetDayEntity d"
                                + " where d.budgetId = :budget and d.series = :series"
                                + " and d.day between :first and :last and d.id <> :but",
                        Object[].class)
                .setParameter("budget", budget.id())
                .setParameter("series", budget.series())
                .setParameter("first", window.first(day).toEpochDay())
                .setParameter("last", window.resets(day).toEpochDay() - 1)
                .setParameter("but", butForId)
                .getSingleResult();
        return new BudgetSums(orZero(sums[0]), orZero(sums[1]), sums[2] == null ? 0 : ((Number) sums[2]).intValue());
    }

    /** With what a day of it counted. */
    BudgetSums and(BudgetDayEntity day) {
        return new BudgetSums(spent.add(day.spent()), reserved.add(day.reserved()), Math.max(reached, day.reached()));
    }

    private static BigDecimal orZero(Object sum) {
        return sum == null ? BigDecimal.ZERO : (BigDecimal) sum;
    }
}
