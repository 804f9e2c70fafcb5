package dev.chancery.budgets;

import dev.chancery.messages.Fields;
import dev.chancery.outbox.Alert;
import dev.chancery.outbox.AlertKind;
import java.math.BigDecimal;
import java.time.Instant;

/** What people are told of a threshold that was reached. */
final class ThresholdAlert {
    private static final int WHOLE = 100;

    private ThresholdAlert() {}

    /** @param day the id of the row that counted it */
    static Alert of(BudgetThresholdReached event, String day, Instant now) {
        Budget budget = event.budget();
        String unit = budget.terms().unit() == BudgetUnit.MONEY ? " US dollars" : " tokens";
        boolean refuses = event.threshold() >= WHOLE && budget.blocks();
        return new Alert(
                event.threshold() < WHOLE ? AlertKind.BUDGET_THRESHOLD : AlertKind.BUDGET_EXCEEDED,
                "budget/" + day + "/" + event.threshold(),
                budget.id(),
                budget.terms().name(),
                "The budget '" + budget.terms().name() + "' has reached " + event.threshold() + " % of "
                        + plain(event.limit()) + unit + "; used are " + plain(event.spent()) + "."
                        + (refuses ? " Calls that count for it are refused." : ""),
                new Fields.Builder()
                        .add("threshold", (long) event.threshold())
                        .add("unit", budget.terms().unit().name())
                        .add("limit", plain(event.limit()))
                        .add("spent", plain(event.spent()))
                        .add("refuses", refuses)
                        .add("resets", event.resets().toString())
                        .build(),
                now);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
