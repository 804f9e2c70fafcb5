package dev.chancery.usage;

/** By what use is summed up; in each, every attempt counts under its value. */
public enum Dimension {
    /** Everything; the value is empty. */
    ALL,
    /** The key's stable id. */
    KEY,
    /** The managed prompt's name; attempts without one are left out. */
    PROMPT,
    /** The managed prompt's name, {@code #}, and its version; attempts without one are left out. */
    PROMPT_VERSION,
    /** The application; empty when it is not known. */
    APPLICATION,
    /** The person or service on whose behalf; empty when it is not known. */
    PRINCIPAL,
    /** A tag; an attempt counts under each of its tags. */
    TAG
}
