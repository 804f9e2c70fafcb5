package dev.chancery.budgets;

import java.util.Locale;

/** What a budget is for. All but {@link #ALL} have a value. */
public enum BudgetScope {
    /** Every call. */
    ALL,
    /** The calls of one application. */
    APPLICATION,
    /** The calls with one key, by its stable id. */
    KEY,
    /** The calls of one model, dated ids included; or of all whose id begins with what stands before a final {@code *}. */
    MODEL,
    /** The calls by one managed prompt. */
    PROMPT,
    /** The calls on behalf of one person or service. */
    USER,
    /** The calls with one tag. */
    TAG;

    /** In words, such as {@code application claims}. */
    String of(String value) {
        return this == ALL ? "all calls" : name().toLowerCase(Locale.ROOT) + " " + value;
    }
}
