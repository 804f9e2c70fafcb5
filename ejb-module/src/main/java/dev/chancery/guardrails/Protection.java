package dev.chancery.guardrails;

/**
 * What is done for a call.
 *
 * @param redact what is taken out
 * @param forbid what stops it
 * @param largestPrompt the most characters of text; 0 for no limit
 */
record Protection(KindSelection redact, KindSelection forbid, long largestPrompt) {
    static final Protection NONE = new Protection(KindSelection.NONE, KindSelection.NONE, 0);

    /** By names only. */
    @Override
    public String toString() {
        return "redact " + redact + " forbid " + forbid + " largest prompt " + largestPrompt;
    }
}
