package dev.chancery.usage;

import dev.chancery.guardrails.Redactor;
import dev.chancery.messages.Fields;

/**
 * What was asked and answered, as JSON texts: redacted, and cut off where they are very long.
 *
 * @param request the body that was sent
 * @param answer the message that came, as far as it came; empty when none did
 */
public record Contents(String request, String answer) {
    private static final int LONGEST = 200_000;

    /** @param redactor finds what is not to be stored */
    static Contents of(Fields request, Fields answer, Redactor redactor) {
        return new Contents(storable(request, redactor), answer.isEmpty() ? "" : storable(answer, redactor));
    }

    private static String storable(Fields fields, Redactor redactor) {
        return Columns.cut(LONGEST, redactor.redact(fields).toString());
    }
}
