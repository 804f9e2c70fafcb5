package dev.chancery.pipeline;

import dev.chancery.guardrails.GuardedRequest;
import dev.chancery.guardrails.Guardrails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.http.Call;
import dev.chancery.messages.http.CallStep;

/**
 * Guardrails before anything is noted or sent, and when the answer is there. What runs further in, the ledger and its
 * stored contents with it, has only what is redacted. Answers to raw requests are handed out as they came.
 */
final class GuardrailStep implements CallStep {
    private final Guardrails guardrails;
    private final CallStep next;

    GuardrailStep(Guardrails guardrails, CallStep next) {
        this.guardrails = guardrails;
        this.next = next;
    }

    @Override
    public <T> T perform(Call<T> call) {
        Fields body = call.request().body();
        if (body == null) {
            return next.perform(call);
        }
        MessageRequest asked = new MessageRequest(body.has("stream") ? body.without("stream") : body);
        GuardedRequest guarded =
                guardrails.guard(asked, call.request().path(), call.options().attribution());
        if (guarded.request() != asked) {
            call.ask(guarded.request().fields(), guarded.redactions());
        }
        return answer(next.perform(call), guarded);
    }

    @SuppressWarnings("unchecked") // what a message or a stream becomes is again one
    private static <T> T answer(T came, GuardedRequest guarded) {
        if (came instanceof Message message) {
            return (T) guarded.answer(message);
        }
        return came instanceof MessageStream stream ? (T) guarded.answer(stream) : came;
    }
}
