package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;

/** Puts values back into an answer. */
final class MessageTexts {
    private MessageTexts() {}

    static Message restore(Message answer, RedactedRequest redacted) {
        return new Message(FieldTexts.content(
                answer.fields(), "content", redacted::restoreText, block -> restore(block, redacted)));
    }

    /** One block; also one that begins, which holds its text or arguments already when no pieces follow. */
    static Fields restore(Fields block, RedactedRequest redacted) {
        return switch (String.valueOf(block.value("type"))) {
            case "text" ->
                FieldTexts.cited(FieldTexts.text(block, "text", redacted::restoreText), redacted.vault()::restore);
            case "tool_use" -> FieldTexts.deep(block, "input", redacted.vault()::restore);
            default -> block;
        };
    }
}
