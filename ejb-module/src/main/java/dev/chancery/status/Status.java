package dev.chancery.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a part of Chancery is.
 *
 * @param component the part, such as "audit"
 * @param sentence one sentence for people, without secrets
 * @param since when this node first saw the part at this level, as it has been since; null from a part that only says
 *     how it is
 */
public record Status(
        String component,
        Level level,
        String sentence,
        @Nullable Instant since) {
    /** How a part is, by itself. */
    public Status(String component, Level level, String sentence) {
        this(component, level, sentence, null);
    }

    Status since(Instant first) {
        return new Status(component, level, sentence, first);
    }
}
