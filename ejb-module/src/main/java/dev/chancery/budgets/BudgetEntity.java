package dev.chancery.budgets;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A budget's row. */
@Entity
@Table(name = "chancery_budget")
class BudgetEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    private int series;
    private String name = "";

    @Enumerated(EnumType.STRING)
    private BudgetScope scope = BudgetScope.ALL;

    @Column(name = "scope_value")
    private String value = "";

    @Enumerated(EnumType.STRING)
    private BudgetUnit unit = BudgetUnit.MONEY;

    private BigDecimal amount = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    @Column(name = "time_window")
    private BudgetWindow window = BudgetWindow.MONTH;

    @Column(name = "time_zone")
    private String zone = "UTC";

    private String thresholds = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "action_at_limit")
    private BudgetAction action = BudgetAction.NOTIFY;

    private boolean enabled;

    @Column(name = "raise_amount")
    private @Nullable BigDecimal raiseAmount;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "raise_until")
    private @Nullable Instant raiseUntil;

    @Column(name = "raise_reason")
    private @Nullable String raiseReason;

    protected BudgetEntity() {}

    BudgetEntity(String id, BudgetTerms terms) {
        this.id = id;
        set(terms);
    }

    void change(BudgetTerms terms) {
        if (terms.countsOtherThan(budget().terms())) {
            series++;
        }
        set(terms);
    }

    private void set(BudgetTerms terms) {
        name = terms.name();
        scope = terms.scope();
        value = terms.value();
        unit = terms.unit();
        amount = terms.amount();
        window = terms.window();
        zone = terms.zone().getId();
        thresholds = terms.thresholds().stream().map(String::valueOf).collect(Collectors.joining(","));
        action = terms.action();
        enabled = terms.enabled();
    }

    void raise(BudgetRaise raise) {
        raiseAmount = raise.amount();
        raiseUntil = raise.until();
        raiseReason = raise.reason();
    }

    Budget budget() {
        return new Budget(id, version, series, terms(), raise());
    }

    private BudgetTerms terms() {
        List<Integer> percents = thresholds.isEmpty()
                ? List.of()
                : Arrays.stream(thresholds.split(",")).map(Integer::valueOf).toList();
        return new BudgetTerms(name, scope, value, unit, amount, window, ZoneId.of(zone), percents, action, enabled);
    }

    private @Nullable BudgetRaise raise() {
        return raiseAmount == null || raiseUntil == null || raiseReason == null
                ? null
                : new BudgetRaise(raiseAmount, raiseUntil, raiseReason);
    }
}
