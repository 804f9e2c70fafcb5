package dev.chancery.pipeline;

import dev.chancery.guardrails.Guardrails;
import dev.chancery.messages.http.CallStep;
import dev.chancery.messages.http.Calls;

/** The order of a call, told in one expression, outermost step first. */
final class ClaudePipeline {
    private ClaudePipeline() {}

    static CallStep of(Guardrails guardrails, Calls calls) {
        return new CallLog(new GuardrailStep(guardrails, calls.faultTolerant()));
    }
}
