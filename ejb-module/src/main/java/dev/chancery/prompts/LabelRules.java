package dev.chancery.prompts;

import dev.chancery.access.Callers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;

/** Who may move which label. */
final class LabelRules {
    private final PromptsConfig config;
    private final Callers callers;

    LabelRules(PromptsConfig config, Callers callers) {
        this.config = config;
        this.callers = callers;
    }

    /** @throws NotAllowedException when the label is protected, and the caller may not promote */
    void checkPermission(String label) {
        if (!isPermitted(label)) {
            throw new NotAllowedException(Permission.PROMOTE_PROMPTS);
        }
    }

    /** Why the caller may not move the label; empty when they may. */
    String objection(String label) {
        return isPermitted(label) ? "" : "it is protected, and may be moved by those only who may promote";
    }

    private boolean isPermitted(String label) {
        return !config.isProtected(label) || callers.current().mayAny(Permission.PROMOTE_PROMPTS);
    }
}
