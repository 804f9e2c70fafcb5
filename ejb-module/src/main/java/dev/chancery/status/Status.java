package dev.chancery.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a part of Chancery is.
 *
 * @param component the part, such as "audit"
 * @param finding what is said of it
 * @param values what stands in the finding's sentence, without secrets: texts, numbers, {@link Instant},
 *     {@link LocalDate}, {@link Duration} in days or hours, and {@link Names}
 * @param since when this node first saw the part at this level, as it has been since; null from a part that only says
 *     how it is
 */
public record Status(
        String component,
        Level level,
        Finding finding,
        List<Object> values,
        @Nullable Instant since) {
    /** Copies. */
    public Status {
        values = List.copyOf(values);
    }

    /** How a part is, by itself. */
    public Status(String component, Level level, Finding finding, Object... values) {
        this(component, level, finding, List.of(values), null);
    }

    /** One sentence for people, in English. */
    public String sentence() {
        return finding.sentence(values);
    }

    Status since(Instant first) {
        return new Status(component, level, finding, values, first);
    }
}
