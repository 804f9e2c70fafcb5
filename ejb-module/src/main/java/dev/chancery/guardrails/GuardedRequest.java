package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that may be sent, and what becomes of its answer. Keep it no longer than the call. */
public final class GuardedRequest {
    private final MessageRequest plain;
    private final RedactedRequest redacted;
    private final Attribution forWhom;
    private final Checks checks;

    GuardedRequest(MessageRequest plain, RedactedRequest redacted, Attribution forWhom, Checks checks) {
        this.plain = plain;
        this.redacted = redacted;
        this.forWhom = forWhom;
        this.checks = checks;
    }

    /** What is to be sent. */
    public MessageRequest request() {
        return redacted.request();
    }

    /** How often each kind of sensitive data was taken out, by the kind's name. */
    public Map<String, Integer> redactions() {
        Map<String, Integer> byName = new LinkedHashMap<>();
        redacted.vault().counts().forEach((kind, count) -> byName.put(kind.name(), count));
        return Collections.unmodifiableMap(byName);
    }

    /**
     * The answer for the caller: sensitive data is put back, then guardrails are asked.
     *
     * @throws dev.chancery.messages.GuardrailException when it is stopped
     */
    public Message answer(Message answer) {
        return checks.pass(
                redacted.restore(answer),
                Blocks.Stage.ANSWER,
                forWhom,
                (guardrail, current) -> guardrail.checkAnswer(current, plain, forWhom));
    }

    /** The streamed answer for the caller. Reading it throws as {@link #answer} does, and ends the stream. */
    public MessageStream answer(MessageStream stream) {
        boolean asked = checks.haveOthers();
        return asked || !redacted.vault().isEmpty() ? new GuardedStream(stream, this, asked) : stream;
    }

    RedactedRequest redacted() {
        return redacted;
    }

    /**
     * Asks about an answer that is partly handed out already, so that another can no more take its place.
     *
     * @param whenStopped done before it is noted that the answer is stopped
     */
    void check(Message soFar, Runnable whenStopped) {
        checks.pass(soFar, Blocks.Stage.ANSWER, forWhom, whenStopped, (guardrail, current) -> {
            Verdict<Message> verdict = guardrail.checkAnswer(current, plain, forWhom);
            return verdict instanceof Verdict.Rewrite<Message>
                    ? Verdict.block("it would rewrite an answer, which cannot be done in a stream")
                    : verdict;
        });
    }
}
