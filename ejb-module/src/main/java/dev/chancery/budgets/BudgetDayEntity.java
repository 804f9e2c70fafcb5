package dev.chancery.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a budget counted on one day of its zone; a window is the sum of its days. */
@Entity
@Table(name = "chancery_budget_day")
class BudgetDayEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "budget_id")
    private String budgetId = "";

    private int series;

    @Column(name = "day_number")
    private long day;

    private BigDecimal spent = BigDecimal.ZERO;
    private BigDecimal reserved = BigDecimal.ZERO;

    /** The highest threshold that the window had reached on this day. */
    private int reached;

    /** The highest threshold that has been told. */
    private int told;

    protected BudgetDayEntity() {}

    BudgetDayEntity(Budget budget, LocalDate day) {
        this.id = id(budget, day);
        this.budgetId = budget.id();
        this.series = budget.series();
        this.day = day.toEpochDay();
    }

    static String id(Budget budget, LocalDate day) {
        return budget.id() + "/" + budget.series() + "/" + day.toEpochDay();
    }

    String id() {
        return id;
    }

    String budgetId() {
        return budgetId;
    }

    int series() {
        return series;
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(day);
    }

    BigDecimal spent() {
        return spent;
    }

    BigDecimal reserved() {
        return reserved;
    }

    int reached() {
        return reached;
    }

    int told() {
        return told;
    }

    void reserve(BigDecimal amount) {
        reserved = reserved.add(amount);
    }

    /** Gives back what was reserved, and counts what was spent. */
    void settle(BigDecimal wasReserved, BigDecimal wasSpent) {
        reserved = reserved.subtract(wasReserved);
        spent = spent.add(wasSpent);
    }

    /** A threshold was reached; those up to the earlier one have been reached on other days of the window. */
    void reach(int threshold, int earlier) {
        reached = threshold;
        told = Math.max(told, earlier); // of this day itself, some may not have been told yet
    }

    void tell() {
        told = reached;
    }
}
