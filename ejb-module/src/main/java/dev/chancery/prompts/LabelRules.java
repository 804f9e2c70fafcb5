package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.access.Callers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;

/** Who may move which label, and whether by themselves. */
final class LabelRules {
    private final PromptsConfig config;
    private final Callers callers;

    LabelRules(PromptsConfig config, Callers callers) {
        this.config = config;
        this.callers = callers;
    }

    /** Whether a second person must agree before the label is moved. */
    boolean needsTwo(String label) {
        return config.fourEyes() && config.isProtected(label);
    }

    /** @throws NotAllowedException when the caller may not move the label, neither by themselves nor with somebody else */
    void checkPermission(String label) {
        if (!isPermitted(label)) {
            throw new NotAllowedException(needed(label));
        }
    }

    /**
     * As above.
     *
     * @throws InvalidPromptException when a second person must agree
     */
    void checkAlone(String label) {
        checkPermission(label);
        check(!needsTwo(label), "label", "'" + label + "' is moved by two persons: ask for its promotion");
    }

    /** How the caller may move the label. */
    LabelRule rule(String label) {
        if (needsTwo(label)) {
            return LabelRule.WITH_ANOTHER;
        }
        return isPermitted(label) ? LabelRule.ALONE : LabelRule.NEVER;
    }

    /** Why the caller may not move the label, be it by themselves or not; empty when they may. */
    String objection(String label) {
        return isPermitted(label) ? "" : "it is moved by those who have the permission " + needed(label);
    }

    private boolean isPermitted(String label) {
        return callers.current().mayAny(needed(label));
    }

    private Permission needed(String label) {
        return config.isProtected(label) ? Permission.PROMOTE_PROMPTS : Permission.MANAGE_PROMPTS;
    }
}
