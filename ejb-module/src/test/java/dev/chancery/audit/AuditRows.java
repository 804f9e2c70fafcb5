package dev.chancery.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows for tests, one column after the other. */
final class AuditRows {
    private final String id;
    private Instant happened = Instant.parse("2026-01-01T00:00:00.123456Z");
    private String actor = "alice";
    private String action = "limit.change";
    private @Nullable String resourceId = "limit-1";
    private String summary = "Changed a limit";
    private Outcome outcome = Outcome.DONE;
    private String correlation = "c";

    private AuditRows(String id) {
        this.id = id;
    }

    /** The row of that number, later than all of smaller numbers. */
    static AuditRows row(int number) {
        AuditRows row = new AuditRows("019a0000-0000-7000-8000-%012d".formatted(number));
        return row.happened(row.happened.plusSeconds(number));
    }

    AuditRows happened(Instant at) {
        happened = at;
        return this;
    }

    AuditRows actor(String name) {
        actor = name;
        return this;
    }

    AuditRows action(String name) {
        action = name;
        return this;
    }

    AuditRows resourceId(@Nullable String name) {
        resourceId = name;
        return this;
    }

    AuditRows summary(String text) {
        summary = text;
        return this;
    }

    AuditRows outcome(Outcome how) {
        outcome = how;
        return this;
    }

    AuditRows correlation(String same) {
        correlation = same;
        return this;
    }

    AuditEntry build() {
        return new AuditEntry(
                id,
                happened,
                actor,
                "PERSON",
                "10.0.0.7",
                action,
                "limit",
                resourceId,
                summary,
                outcome.name(),
                outcome == Outcome.DONE ? null : "why",
                correlation,
                "{\"limit\":{\"before\":1,\"after\":2}}",
                null);
    }
}
