package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.MessageRequest;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stops what holds data of a forbidden kind: in the system prompt and what was said since Claude's last answer. What was said
 * before passed then; if it counted again, one answer with such data would end the conversation.
 */
record ForbiddenGuardrail(GuardrailsConfig config) implements TextGuardrail {
    static final String NAME = "forbidden";

    @Override
    public Verdict<MessageRequest> checkRequest(MessageRequest request, BodyForm form, Attribution forWhom) {
        KindSelection forbidden = config.forPrompt(forWhom.promptName()).forbid();
        if (forbidden.isEmpty()) {
            return Verdict.allow();
        }
        Set<String> found = new TreeSet<>();
        form.eachLatest(
                request,
                text -> forbidden.find(text, hit -> found.add(hit.kind().name())));
        return found.isEmpty() ? Verdict.allow() : Verdict.block("data of the kind " + String.join(", ", found));
    }
}
