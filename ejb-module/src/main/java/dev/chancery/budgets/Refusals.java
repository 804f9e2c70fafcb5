package dev.chancery.budgets;

import dev.chancery.messages.BudgetExceededException;
import dev.chancery.messages.ErrorDetails;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** Says why a budget has no room. */
final class Refusals {
    private Refusals() {}

    static BudgetExceededException usedUp(Claim claim, BigDecimal limit, BudgetSums sums) {
        Instant resets = claim.budget().resets(claim.day());
        BigDecimal used = sums.spent().add(sums.reserved());
        String message = "The budget '" + claim.budget().terms().name() + "' for " + scope(claim) + " is used up: "
                + words(claim, used) + " of " + words(claim, limit) + ", calls under way included, until " + resets
                + ".";
        ErrorDetails details = ErrorDetails.of(message)
                .retryAfter(Duration.between(claim.intent().at(), resets));
        return new BudgetExceededException(details, scope(claim), limit, used, resets);
    }

    static BudgetExceededException withoutPrice(Claim claim, BigDecimal limit, BudgetSums sums) {
        String message = "The budget '" + claim.budget().terms().name() + "' for " + scope(claim)
                + " blocks at its limit, and the model "
                + claim.intent().start().model()
                + " has no price by which it could be held: give it a price, or a budget of tokens.";
        return new BudgetExceededException(
                ErrorDetails.of(message), scope(claim), limit, sums.spent().add(sums.reserved()), null);
    }

    private static String scope(Claim claim) {
        BudgetTerms terms = claim.budget().terms();
        return terms.scope().of(terms.value());
    }

    private static String words(Claim claim, BigDecimal amount) {
        String plain = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return plain + (claim.budget().terms().unit() == BudgetUnit.MONEY ? " US dollars" : " tokens");
    }
}
