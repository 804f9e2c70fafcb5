package dev.chancery.guardrails;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.audit.AuditTrail;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.GuardrailException;
import org.jspecify.annotations.Nullable;

/** Calls that are stopped: told to the caller, and to the audit trail, without a word of what was said. */
final class Blocks {
    private static final int LONGEST_REASON = 200;

    /** Where a call is stopped. */
    enum Stage {
        REQUEST("request"),
        ANSWER("answer");

        private final String word;

        Stage(String word) {
            this.word = word;
        }
    }

    /** Where it is noted; as {@link AuditTrail#refused}. */
    interface Trail {
        void refused(Caller caller, String action, String resource, String id, String why);
    }

    private final Callers callers;
    private final Trail trail;

    Blocks(Callers callers, Trail trail) {
        this.callers = callers;
        this.trail = trail;
    }

    static Blocks audited(Callers callers, AuditTrail trail) {
        return new Blocks(callers, trail::refused);
    }

    /** What the caller gets; leaves one row in the audit trail. */
    GuardrailException block(
            String guardrail, String reason, Stage stage, Attribution forWhom, @Nullable Throwable cause) {
        String said = reason(reason);
        String why = said + " (" + stage.word + whom(forWhom) + ")";
        trail.refused(callers.current(), "guardrail.pass", "guardrail", guardrail, why);
        String message = "The guardrail " + guardrail + " stopped the " + stage.word + ": " + said + ".";
        return new GuardrailException(ErrorDetails.of(message), guardrail, said, cause);
    }

    private static String reason(String reason) {
        String plain = reason.strip().replaceAll("\\p{Cntrl}+", " ");
        String ended = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        String cut = ended.length() <= LONGEST_REASON ? ended : ended.substring(0, LONGEST_REASON) + "...";
        return cut.isEmpty() ? "no reason given" : cut;
    }

    private static String whom(Attribution forWhom) {
        return part(" of application ", forWhom.application())
                + part(" for ", forWhom.principal())
                + (forWhom.promptName() == null
                        ? ""
                        : " with version " + forWhom.promptVersion() + " of prompt " + forWhom.promptName());
    }

    private static String part(String word, @Nullable String name) {
        return name == null ? "" : word + name;
    }
}
