package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.MessageRequest;
import java.util.concurrent.atomic.AtomicLong;

/** Stops what has more text than is allowed. */
record SizeGuardrail(GuardrailsConfig config) implements TextGuardrail {
    static final String NAME = "size";

    @Override
    public Verdict<MessageRequest> checkRequest(MessageRequest request, BodyForm form, Attribution forWhom) {
        long most = config.forPrompt(forWhom.promptName()).largestPrompt();
        if (most == 0) {
            return Verdict.allow();
        }
        AtomicLong characters = new AtomicLong();
        form.each(request, text -> characters.addAndGet(text.length()));
        return characters.get() <= most
                ? Verdict.allow()
                : Verdict.block(characters + " characters of text, where at most " + most + " are allowed");
    }
}
