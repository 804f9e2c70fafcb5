package dev.chancery.prompts;

/** How somebody may move a label. */
public enum LabelRule {
    /** By themselves. */
    ALONE,
    /** By asking for it; a second person then agrees, or does not. */
    WITH_ANOTHER,
    /** By asking those who may: it is protected. */
    NEVER
}
