package dev.chancery.outbox;

import java.util.Arrays;
import java.util.Optional;

/** What people can be told of. */
public enum AlertKind {
    /** A budget came to a threshold below 100 %. */
    BUDGET_THRESHOLD("budget.threshold"),
    /** A budget is used up, or more than that. */
    BUDGET_EXCEEDED("budget.exceeded"),
    /** A key is to be rotated, or expires, within 14 days, 3 days or 24 hours. */
    KEY_REMINDER("key.reminder"),
    /** The API answered 401 to a key in use. */
    KEY_INVALID("key.invalid"),
    /** The time of a key in use is over. */
    KEY_EXPIRED("key.expired"),
    /** A node cannot open a key in use with its master keys. */
    KEY_UNREADABLE("key.unreadable"),
    /** A verification of the audit trail found that it is not as it was sealed. */
    AUDIT_BROKEN("audit.broken"),
    /** A node has more to write into the ledger than it should. */
    LEDGER_BEHIND("ledger.behind"),
    /** A node reaches the database again. */
    DATABASE_BACK("database.back"),
    /** Somebody tries a channel. */
    TEST("test");

    private final String word;

    AlertKind(String word) {
        this.word = word;
    }

    /** How it is called outside of Chancery, such as {@code budget.threshold}. */
    public String word() {
        return word;
    }

    /** The one of this word. */
    public static Optional<AlertKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
