package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.MessageRequest;

/**
 * What stands between callers and Claude: {@link Guardrail}s are asked, then sensitive data is taken out. Does nothing
 * unless it is configured, or the application has guardrails.
 */
public final class Guardrails {
    private final GuardrailsConfig config;
    private final Checks checks;

    Guardrails(GuardrailsConfig config, Checks checks) {
        this.config = config;
        this.checks = checks;
    }

    /**
     * Lets a request pass, as it is to be sent. Blocks as long as the application's guardrails do; when it is stopped,
     * also until that is in the audit trail.
     *
     * @throws dev.chancery.messages.GuardrailException when it is stopped: then nothing may be sent
     */
    public GuardedRequest guard(MessageRequest request, Attribution forWhom) {
        MessageRequest passed = checks.pass(
                request,
                Blocks.Stage.REQUEST,
                forWhom,
                (guardrail, current) -> guardrail.checkRequest(current, forWhom));
        KindSelection redact = config.forPrompt(forWhom.promptName()).redact();
        RedactedRequest redacted = redact.isEmpty()
                ? RedactedRequest.untouched(passed)
                : checks.redact(() -> redact.redactor().redact(passed), forWhom);
        return new GuardedRequest(passed, redacted, forWhom, checks);
    }
}
