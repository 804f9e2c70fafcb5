package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Finds what is not to leave. Redactors compose: {@code Redactors.cards().and(Redactors.emails())}. Where hits overlap
 * the longest wins, then the most specific; what the others covered besides is taken out too.
 *
 * <p>A redactor keeps nothing of the texts it sees, and may be used by many threads.
 */
@FunctionalInterface
public interface Redactor {
    /**
     * Reports each hit, in any order.
     *
     * @throws SlowPatternException when an own pattern takes too many steps; then nothing may be sent
     */
    void find(String text, Consumer<Hit> hits);

    /** Finds nothing. */
    static Redactor none() {
        return (text, hits) -> {};
    }

    /** What this one finds and what the other finds. */
    default Redactor and(Redactor other) {
        return (text, hits) -> {
            find(text, hits);
            other.find(text, hits);
        };
    }

    /** The text with placeholders for what was found, and what they stand for. Throws as {@link #find}. */
    default RedactedText redact(String text) {
        Masking masking = new Masking(this);
        masking.learn(text);
        return new RedactedText(masking.mask(text), masking.vault());
    }

    /**
     * The object with placeholders in all its texts and names, however deep, and in place of numbers, such as that of a card;
     * to be stored, not to be put back. Throws as {@link #find}.
     */
    default Fields redact(Fields object) {
        Masking masking = new Masking(this);
        UnaryOperator<String> learning = text -> {
            masking.learn(text);
            return text;
        };
        new DeepTexts(learning, true, Set.of()).object(object);
        return new DeepTexts(masking::mask, true, Set.of()).object(object);
    }

    /**
     * The request with placeholders in all that people and programs put in: system prompt, turns, arguments and results
     * of tools, texts of documents and search results, the user's id; also in the requests of a batch. What is found in one place is taken out in all of them. Tool
     * definitions, schemas, base64 data, addresses of sources, thinking, and results of tools that ran at Anthropic stay
     * as they are. Throws as {@link #find}.
     */
    default RedactedRequest redact(MessageRequest request) {
        return BodyForm.MESSAGES.redact(request, this);
    }
}
