package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.MessageRequest;

/** One of Chancery's own, which looks at texts wherever the endpoint has them. */
interface TextGuardrail extends Guardrail {
    Verdict<MessageRequest> checkRequest(MessageRequest request, BodyForm form, Attribution forWhom);

    @Override
    default Verdict<MessageRequest> checkRequest(MessageRequest request, Attribution forWhom) {
        return checkRequest(request, BodyForm.MESSAGES, forWhom);
    }
}
