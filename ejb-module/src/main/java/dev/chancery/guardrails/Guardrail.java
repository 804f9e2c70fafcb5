package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;

/**
 * Looks at what goes to Claude and at what comes back, and lets it pass, changes it or stops it. An application declares
 * a bean that implements this, in any archive of its EAR or WAR; it then stands before every call of the application.
 * Its name is that of {@link jakarta.inject.Named}, or else the simple name of its class.
 *
 * <p>Guardrails are asked one after the other, each seeing what those before it made: in the order of {@code
 * chancery.guardrails.order}, then by {@link jakarta.annotation.Priority} on the class (lowest first, those without one
 * last), then by name; Chancery's own, {@code size} and {@code forbidden}, come after them. What they see is plain:
 * sensitive data is taken out after the last one, and put back before the first.
 *
 * <p>A guardrail is called on the thread of the call, by many threads at once, and its time counts against the call's
 * timeout. What it throws, errors too, stops the call with the reason {@code failed}. When it calls Claude itself on that thread,
 * {@code sendAsync} included, no guardrail of the application is asked about that call; a {@link
 * dev.chancery.messages.GuardrailException} of that call stops the outer one as it is.
 */
public interface Guardrail {
    /**
     * Asked before anything is sent: of every message, whole or streamed, and of every count of tokens; of a raw request
     * with a body, too, whose body the request then is.
     *
     * @param request what is to be sent. Another one is to be made from it, so that nothing is lost
     * @param forWhom application, principal, conversation and prompt, where they are known
     */
    default Verdict<MessageRequest> checkRequest(MessageRequest request, Attribution forWhom) {
        return Verdict.allow();
    }

    /**
     * Asked before an answer is handed out. Of a stream it is asked whenever a block is complete, with the answer so far,
     * and at the end, with the whole: what it stops is not read to its end, but what was read before has been handed out,
     * so there a rewritten answer counts as a stopped one. Never asked of answers to raw requests.
     *
     * @param request what was asked
     * @param forWhom application, principal, conversation and prompt, where they are known
     */
    default Verdict<Message> checkAnswer(Message answer, MessageRequest request, Attribution forWhom) {
        return Verdict.allow();
    }
}
