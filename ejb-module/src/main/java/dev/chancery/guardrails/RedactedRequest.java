package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;

/** A request with placeholders, and what they stand for: send the request, restore the answer. */
public record RedactedRequest(MessageRequest request, Vault vault) {
    /** A request in which nothing was looked for. */
    static RedactedRequest untouched(MessageRequest request) {
        return new RedactedRequest(request, Vault.EMPTY);
    }

    /**
     * The answer with the values put back in text, in what it cites, and in the arguments of tools. Thinking and all that ran at
     * Anthropic stay as they came, so that they may be sent back.
     */
    public Message restore(Message answer) {
        return vault.isEmpty() ? answer : MessageTexts.restore(answer, this);
    }

    /** Restores the text of one block while it is streamed. */
    public Restorer textRestorer() {
        return answersInJson() ? vault.jsonRestorer() : vault.restorer();
    }

    /** Restores a tool's arguments, which come as pieces of JSON, while they are streamed. */
    public Restorer inputRestorer() {
        return vault.jsonRestorer();
    }

    /** Restores the events of the streamed answer. */
    public EventRestorer eventRestorer() {
        return new EventRestorer(this);
    }

    String restoreText(String text) {
        return answersInJson() ? vault.restoreJson(text) : vault.restore(text);
    }

    /** Whether the answer's text keeps to a JSON schema, so that values have to be escaped in it. */
    private boolean answersInJson() {
        return request.fields().value("output_config") instanceof Fields config
                && config.value("format") instanceof Fields;
    }
}
