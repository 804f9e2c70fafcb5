package dev.chancery.console.audit;

import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditPage;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.AuditReports;
import dev.chancery.audit.ChainHead;
import dev.chancery.audit.Removal;
import dev.chancery.audit.Verification;
import dev.chancery.audit.VerificationProgress;
import dev.chancery.export.ExportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An audit trail as a test needs it: what is asked is kept, what is answered is given. */
class ScriptedReports extends AuditReports {
    static final ChainHead HEAD = new ChainHead(7, "ab".repeat(32));

    final List<AuditEntry> rows = new ArrayList<>();
    final List<AuditQuery> asked = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    BiFunction<@Nullable ChainHead, VerificationProgress, Verification> verification = (anchor, progress) -> {
        throw new AssertionError("not expected");
    };

    @Nullable
    RuntimeException failure;

    Removal removal = new Removal(Instant.EPOCH, 1_234, 56, HEAD);

    static AuditEntry row(int number) {
        return row(number, "ada", "key.rotate", "DONE", null, "");
    }

    static AuditEntry row(
            int number, String actor, String action, String outcome, @Nullable String why, String changes) {
        return new AuditEntry(
                "row-" + number,
                Instant.parse("2026-11-20T08:00:00Z").plusSeconds(number),
                actor,
                actor.isEmpty() ? "ANONYMOUS" : "PERSON",
                "10.0.0.7",
                action,
                "key",
                "billing-" + number,
                "Did thing " + number,
                outcome,
                why,
                "c-" + number,
                changes,
                (long) number);
    }

    ScriptedReports with(int count) {
        IntStream.range(0, count).forEach(number -> rows.add(row(number)));
        return this;
    }

    @Override
    public AuditPage search(AuditQuery query, @Nullable String next, int size) {
        if (failure != null) {
            throw failure;
        }
        asked.add(query);
        List<AuditEntry> matching = rows.stream()
                .filter(row -> query.actor() == null || query.actor().equals(row.actor()))
                .filter(row ->
                        query.correlation() == null || query.correlation().equals(row.correlation()))
                .filter(row -> query.outcome() == null || query.outcome().name().equals(row.outcome()))
                .toList();
        int from = next == null ? 0 : Integer.parseInt(next);
        int to = Math.min(from + size, matching.size());
        return new AuditPage(matching.subList(from, to), to == matching.size() ? null : String.valueOf(to));
    }

    @Override
    public Optional<AuditEntry> entry(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    public ChainHead head() {
        return HEAD;
    }

    @Override
    public long export(AuditQuery query, ExportFormat format, OutputStream out) {
        done.add("export " + format + " of " + query.actor());
        try {
            out.write("rows".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 1;
    }

    @Override
    public Verification verify(@Nullable ChainHead anchor, VerificationProgress progress) {
        done.add("verify " + anchor);
        return verification.apply(anchor, progress);
    }

    @Override
    public Removal previewRemoval(Instant before) {
        done.add("preview");
        return removal;
    }

    @Override
    public Removal remove(Instant before) {
        done.add("remove before " + before);
        return removal;
    }
}
