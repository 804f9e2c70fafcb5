package dev.chancery.budgets;

/** A budget that is not allowed. The message is one sentence that begins with the field. */
public final class InvalidBudgetException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidBudgetException(String field, String rule) {
        super(field + " " + rule + ".");
        this.field = field;
    }

    /** The field, such as {@code amount}. */
    public String field() {
        return field;
    }

    static void check(boolean allowed, String field, String rule) {
        if (!allowed) {
            throw new InvalidBudgetException(field, rule);
        }
    }
}
