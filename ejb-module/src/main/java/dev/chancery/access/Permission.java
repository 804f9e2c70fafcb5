package dev.chancery.access;

/**
 * What a caller may be allowed to do. There is none that changes the audit trail: nobody may, beyond removing its oldest
 * part when its retention has passed.
 */
public enum Permission {
    READ_USAGE,
    EXPORT_USAGE,
    /** Prompts and answers, where they are stored. */
    READ_CONTENTS,
    /** Conversations and the memory of persons, what was said among it. */
    READ_CONVERSATIONS,
    EXPORT_CONVERSATIONS,
    MANAGE_CONVERSATIONS(true),
    /** Deleting all conversations, and the memory, of a person. */
    FORGET_PERSONS(true),
    /** Message batches, how far they are, and which keys there are to ask with; not what was asked and answered. */
    READ_BATCHES,
    MANAGE_BATCHES(true),
    READ_PROMPTS,
    MANAGE_PROMPTS(true),
    /** Putting a protected label on a version. */
    PROMOTE_PROMPTS(true),
    READ_KEYS,
    MANAGE_KEYS(true),
    ROTATE_KEYS(true),
    READ_PRICES,
    MANAGE_PRICES(true),
    READ_BUDGETS,
    MANAGE_BUDGETS(true),
    READ_LIMITS,
    MANAGE_LIMITS(true),
    READ_AUDIT,
    EXPORT_AUDIT,
    VERIFY_AUDIT,
    /** Removing what is older than its retention, of the usage and of the audit trail. */
    MANAGE_RETENTION(true),
    READ_STATUS,
    /** Where alerts go, and what was told. */
    READ_ALERTS,
    MANAGE_ALERTS(true),
    /** Who may come in, what they may do, and what is known of their API tokens. */
    READ_USERS,
    MANAGE_USERS(true),
    /** Trying prompts in the console, which costs money. */
    USE_PLAYGROUND(true),
    /** One's own password, sessions and API tokens; every user of Chancery's own has it, whatever their roles. */
    CHANGE_OWN_ACCOUNT(true);

    private final boolean changing;

    Permission() {
        this(false);
    }

    Permission(boolean changing) {
        this.changing = changing;
    }

    /** Whether something is another afterwards; an export, which only leaves its trace, does not change anything. */
    public boolean isChanging() {
        return changing;
    }
}
