package dev.chancery.api.audit;

import dev.chancery.audit.AuditPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit trail, newest first.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record AuditRows(List<AuditRow> items, @Nullable String next) {
    static AuditRows of(AuditPage page) {
        return new AuditRows(page.entries().stream().map(AuditRow::of).toList(), page.next());
    }
}
