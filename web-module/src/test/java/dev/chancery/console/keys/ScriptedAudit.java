package dev.chancery.console.keys;

import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditPage;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.AuditReports;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An audit trail with one row of each resource. */
final class ScriptedAudit extends AuditReports {
    @Override
    public AuditPage search(AuditQuery query, @Nullable String next, int size) {
        AuditEntry entry = new AuditEntry(
                "1",
                Instant.EPOCH,
                "grace",
                "PERSON",
                null,
                "key.rotate",
                String.valueOf(query.resourceType()),
                query.resourceId(),
                "Put a secret into use for <b>it</b>",
                "FAILED",
                "status 401",
                "c",
                "",
                null);
        return new AuditPage(List.of(entry), null);
    }
}
