package dev.chancery.usage;

import dev.chancery.guardrails.Redactor;
import dev.chancery.guardrails.Redactors;
import dev.chancery.messages.Fields;

/**
 * What was asked and answered, as JSON texts: redacted, and cut off where they are very long.
 *
 * @param request the body that was sent
 * @param answer the message that came, as far as it came; empty when none did
 */
public record Contents(String request, String answer) {
    private static final int LONGEST = 200_000;
    private static final Redactor EVERYTHING = Redactors.all();

    static Contents of(Fields request, Fields answer) {
        return new Contents(storable(request), answer.isEmpty() ? "" : storable(answer));
    }

    private static String storable(Fields fields) {
        return Columns.cut(LONGEST, EVERYTHING.redact(fields).toString());
    }
}
