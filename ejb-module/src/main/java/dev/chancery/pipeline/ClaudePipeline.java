package dev.chancery.pipeline;

import dev.chancery.messages.http.CallStep;
import dev.chancery.messages.http.Calls;

/** The order of a call, told in one expression, outermost step first. */
final class ClaudePipeline {
    private ClaudePipeline() {}

    static CallStep of(Calls calls) {
        return new CallLog(calls.faultTolerant());
    }
}
