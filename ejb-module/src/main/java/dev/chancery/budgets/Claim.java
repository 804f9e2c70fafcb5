package dev.chancery.budgets;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.prices.Consumption;
import dev.chancery.usage.AttemptIntent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt may use at most of a budget.
 *
 * @param amount in the budget's unit; null when the model has no price
 */
record Claim(
        AttemptIntent intent,
        Budget budget,
        LocalDate day,
        @Nullable BigDecimal amount) {
    private static final Set<String> FREE = Set.of("count_tokens", "models");
    private static final Pattern DATE = Pattern.compile("[-@]\\d{8}");

    static Claim of(AttemptIntent intent, Budget budget, Pricing pricing) {
        return new Claim(
                intent,
                budget,
                budget.day(intent.at()),
                amount(intent, budget.terms().unit(), pricing));
    }

    private static @Nullable BigDecimal amount(AttemptIntent intent, BudgetUnit unit, Pricing pricing) {
        AttemptStart start = intent.start();
        BigDecimal most = unit == BudgetUnit.TOKENS
                ? BigDecimal.valueOf(start.inputTokens()).add(BigDecimal.valueOf(start.outputTokens()))
                : pricing.quote(
                                start.model(),
                                intent.at(),
                                Consumption.ofTokens(start.inputTokens(), start.outputTokens()))
                        .cost();
        return most == null ? null : most.min(BudgetTerms.MOST);
    }

    /** Whether the attempt is billed at all: it names a model and is not free. */
    static boolean isBilled(AttemptIntent intent) {
        return !intent.start().model().isEmpty()
                && !FREE.contains(intent.start().operation());
    }

    /** Whether the budget is for this attempt. */
    static boolean concerns(Budget budget, AttemptIntent intent) {
        String value = budget.terms().value();
        Attribution who = intent.start().attribution();
        return switch (budget.terms().scope()) {
            case ALL -> true;
            case APPLICATION -> value.equals(who.application());
            case KEY -> value.equals(intent.start().keyId());
            case MODEL -> isModel(value, intent.start().model());
            case PROMPT -> value.equals(who.promptName());
            case USER -> value.equals(who.principal());
            case TAG -> who.tags().contains(value);
        };
    }

    private static boolean isModel(String value, String model) {
        if (value.endsWith("*")) {
            return model.startsWith(value.substring(0, value.length() - 1));
        }
        return model.startsWith(value)
                && (model.length() == value.length()
                        || DATE.matcher(model.substring(value.length())).matches());
    }
}
