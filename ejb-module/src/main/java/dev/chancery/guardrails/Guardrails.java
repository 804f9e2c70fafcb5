package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.MessageRequest;
import java.util.function.Supplier;

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
     * The same work, to be run on another thread: a call that a guardrail makes there is known as the guardrail's own, about
     * which no guardrail of the application is asked.
     */
    public <T> Supplier<T> carried(Supplier<T> work) {
        return Checks.carried(work);
    }

    /**
     * Lets the body of a request pass, as it is to be sent. Blocks as long as the application's guardrails do; when it is stopped,
     * also until that is in the audit trail, which is bounded.
     *
     * @param path of the endpoint, from the base address on: in the body of one that this version does not know every
     *     text counts
     * @throws dev.chancery.messages.GuardrailException when it is stopped: then nothing may be sent
     */
    public GuardedRequest guard(MessageRequest request, String path, Attribution forWhom) {
        BodyForm form = BodyForm.of(path);
        MessageRequest passed = checks.pass(
                request,
                Blocks.Stage.REQUEST,
                forWhom,
                (guardrail, current) -> guardrail instanceof TextGuardrail own
                        ? own.checkRequest(current, form, forWhom)
                        : guardrail.checkRequest(current, forWhom));
        KindSelection redact = config.forPrompt(forWhom.promptName()).redact();
        RedactedRequest redacted = redact.isEmpty()
                ? RedactedRequest.untouched(passed)
                : checks.redact(() -> form.redact(passed, redact.redactor()), forWhom);
        return new GuardedRequest(passed, redacted, forWhom, checks);
    }
}
