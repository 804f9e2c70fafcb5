package dev.chancery.budgets;

import dev.chancery.audit.AuditDetails;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells the audit trail, field by field, what is another now. */
final class BudgetChanges {
    private BudgetChanges() {}

    static void tell(AuditDetails audit, String id, @Nullable Budget before, @Nullable Budget after) {
        audit.resource(id);
        BudgetTerms old = before == null ? null : before.terms();
        BudgetTerms now = after == null ? null : after.terms();
        changed(audit, "name", old, now, BudgetTerms::name);
        changed(audit, "scope", old, now, terms -> terms.scope().of(terms.value()));
        changed(audit, "unit", old, now, BudgetTerms::unit);
        changed(audit, "amount", old, now, terms -> plain(terms.amount()));
        changed(audit, "window", old, now, BudgetTerms::window);
        changed(audit, "zone", old, now, BudgetTerms::zone);
        changed(audit, "thresholds", old, now, BudgetTerms::thresholds);
        changed(audit, "action", old, now, BudgetTerms::action);
        changed(audit, "enabled", old, now, BudgetTerms::enabled);
        audit.changed("raise", raise(before), raise(after));
    }

    private static void changed(
            AuditDetails audit,
            String field,
            @Nullable BudgetTerms old,
            @Nullable BudgetTerms now,
            Function<BudgetTerms, Object> value) {
        audit.changed(field, old == null ? null : value.apply(old), now == null ? null : value.apply(now));
    }

    private static @Nullable String raise(@Nullable Budget budget) {
        BudgetRaise raise = budget == null ? null : budget.raise();
        return raise == null ? null : plain(raise.amount()) + " until " + raise.until() + ": " + raise.reason();
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
