package dev.chancery.budgets;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an attempt has reserved of a budget's day. Of an attempt whose end is not known it stays with nothing reserved,
 * for the case that its node lives after all and says what it used.
 */
@Entity
@Table(name = "chancery_budget_reservation")
class BudgetReservationEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "attempt_id")
    private String attemptId = "";

    @Column(name = "budget_id")
    private String budgetId = "";

    @Column(name = "day_id")
    private String dayId = "";

    private BigDecimal amount = BigDecimal.ZERO;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    protected BudgetReservationEntity() {}

    BudgetReservationEntity(String attemptId, BudgetDayEntity day, BigDecimal amount, Instant madeAt) {
        this.id = attemptId + "/" + day.budgetId();
        this.attemptId = attemptId;
        this.budgetId = day.budgetId();
        this.dayId = day.id();
        this.amount = amount;
        this.madeAt = madeAt;
    }

    String attemptId() {
        return attemptId;
    }

    String budgetId() {
        return budgetId;
    }

    String dayId() {
        return dayId;
    }

    BigDecimal amount() {
        return amount;
    }

    void release() {
        amount = BigDecimal.ZERO;
    }
}
