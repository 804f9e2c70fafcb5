package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.MessageRequest;
import java.util.Set;
import java.util.TreeSet;

/** Stops what holds data of a forbidden kind. */
record ForbiddenGuardrail(GuardrailsConfig config) implements Guardrail {
    static final String NAME = "forbidden";

    @Override
    public Verdict<MessageRequest> checkRequest(MessageRequest request, Attribution forWhom) {
        KindSelection forbidden = config.forPrompt(forWhom.promptName()).forbid();
        if (forbidden.isEmpty()) {
            return Verdict.allow();
        }
        Set<String> found = new TreeSet<>();
        RequestTexts.each(
                request,
                text -> forbidden.find(text, hit -> found.add(hit.kind().name())));
        return found.isEmpty() ? Verdict.allow() : Verdict.block("data of the kind " + String.join(", ", found));
    }
}
