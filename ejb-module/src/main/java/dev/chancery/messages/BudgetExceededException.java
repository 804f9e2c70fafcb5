package dev.chancery.messages;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A budget of this installation is used up: nothing was sent. Trying again helps after {@link #resetsAt()}, or when an
 * administrator raises the budget.
 */
public final class BudgetExceededException extends ClaudeException {
    private static final long serialVersionUID = 1L;

    private final String scope;
    private final BigDecimal limit;
    private final BigDecimal spent;
    private final @Nullable Instant resetsAt;

    /**
     * Made by Chancery; public so that tests of callers can make one.
     *
     * @param scope what the budget is for, such as {@code application claims}
     * @param limit what may be used, in US dollars or tokens as the message says
     * @param spent what is used, calls under way included
     * @param resetsAt when something of it no longer counts; null when waiting does not help
     */
    public BudgetExceededException(
            ErrorDetails details, String scope, BigDecimal limit, BigDecimal spent, @Nullable Instant resetsAt) {
        super(details, null);
        this.scope = scope;
        this.limit = limit;
        this.spent = spent;
        this.resetsAt = resetsAt;
    }

    /** What the budget is for, such as {@code application claims}. */
    public String scope() {
        return scope;
    }

    /** What may be used. */
    public BigDecimal limit() {
        return limit;
    }

    /** What is used, calls under way included. */
    public BigDecimal spent() {
        return spent;
    }

    /** When something of it no longer counts; null when waiting does not help. */
    public @Nullable Instant resetsAt() {
        return resetsAt;
    }
}
