package dev.chancery.audit;

import dev.chancery.access.Caller;
import dev.chancery.storage.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An audited method under way on this thread, and what is known for its row. */
final class Underway {
    private static final ThreadLocal<@Nullable Underway> INNERMOST = new ThreadLocal<>();

    private final @Nullable Underway outer;
    private final Audited audited;
    private final Caller caller;
    private final Instant begun;
    private final String id = Ids.next();
    private final String correlation;
    private final List<AuditEntry> kept = new ArrayList<>();
    private FieldChanges changes = new FieldChanges();
    private @Nullable String resource;
    private @Nullable String failure;
    private String summary = "";

    private Underway(@Nullable Underway outer, Audited audited, Caller caller, Instant begun) {
        this.outer = outer;
        this.audited = audited;
        this.caller = caller;
        this.begun = begun.truncatedTo(ChronoUnit.MICROS);
        this.correlation = outer == null ? id : outer.correlation;
    }

    /** Begins a method, inside of the one under way; {@link #end} must follow. */
    static Underway begin(Audited audited, Caller caller, Instant now) {
        Underway underway = new Underway(INNERMOST.get(), audited, caller, now);
        INNERMOST.set(underway);
        return underway;
    }

    /** The row of something that is no audited method, and was refused. */
    static AuditEntry refused(Caller caller, String action, String resource, String resourceId, String why) {
        String id = Ids.next();
        Underway around = INNERMOST.get();
        return new AuditEntry(
                id,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                StoredText.of(caller.name(), 200),
                caller.kind().name(),
                StoredText.orNull(caller.source(), 100),
                action,
                resource,
                StoredText.of(resourceId, 200),
                "",
                Outcome.REFUSED.name(),
                StoredText.of(why, 500),
                around == null ? id : around.correlation,
                "",
                null);
    }

    static @Nullable Underway current() {
        return INNERMOST.get();
    }

    void end() {
        if (outer == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(outer);
        }
    }

    /** Forgets what an earlier run told: the work is run again. */
    void restart() {
        changes = new FieldChanges();
        resource = null;
        failure = null;
        summary = "";
        kept.clear();
    }

    void resource(String text) {
        resource = text;
    }

    void summary(String text) {
        summary = text;
    }

    void fail(String why) {
        failure = why;
    }

    FieldChanges changes() {
        return changes;
    }

    Caller caller() {
        return caller;
    }

    /** Keeps a row that must be written whatever becomes of this method's transaction. */
    void keep(AuditEntry row) {
        kept.add(row);
    }

    /**
     * The rows kept, to be written now; none when this method is part of another one's transaction, which then keeps
     * them.
     */
    List<AuditEntry> release() {
        Underway around = outer;
        while (around != null && !around.audited.transactional()) {
            around = around.outer;
        }
        if (around == null) {
            return kept;
        }
        around.kept.addAll(kept);
        return List.of();
    }

    /** The row as it stands. */
    AuditEntry row() {
        return row(failure == null ? Outcome.DONE : Outcome.FAILED, failure);
    }

    /** The row of a method that threw. */
    AuditEntry row(Outcome outcome, @Nullable String why) {
        return new AuditEntry(
                id,
                begun,
                StoredText.of(caller.name(), 200),
                caller.kind().name(),
                StoredText.orNull(caller.source(), 100),
                audited.action(),
                audited.resource(),
                StoredText.orNull(resource, 200),
                StoredText.of(summary, 1000),
                outcome.name(),
                StoredText.orNull(why, 500),
                correlation,
                changes.json(),
                null);
    }
}
