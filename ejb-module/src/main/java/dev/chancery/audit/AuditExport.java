package dev.chancery.audit;

import dev.chancery.export.ExportFormat;
import dev.chancery.export.RowExport;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.storage.Database;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the trail on their way out, page by page. */
final class AuditExport {
    private static final int PAGE = 200;
    private static final List<String> COLUMNS = List.of(
            "id",
            "happened",
            "actor",
            "kind",
            "source",
            "action",
            "resource_type",
            "resource_id",
            "summary",
            "outcome",
            "failure",
            "correlation",
            "changes",
            "place");
    private static final JsonCodec JSON = new JsonCodec();

    private AuditExport() {}

    static long write(Database database, AuditQuery query, ExportFormat format, OutputStream out) {
        AuditSearch search = new AuditSearch(query);
        long written = 0;
        try (RowExport export = format.open(out, COLUMNS)) {
            List<AuditEntry> page = search.oldest(database, null, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> export.row(values(row)));
                written += page.size();
                page = search.oldest(database, page.get(page.size() - 1).id(), PAGE);
            }
        }
        return written;
    }

    private static List<@Nullable Object> values(AuditEntry row) {
        return Arrays.asList(
                row.id(),
                row.happened(),
                row.actor(),
                row.kind(),
                row.source(),
                row.action(),
                row.resourceType(),
                row.resourceId(),
                row.summary(),
                row.outcome(),
                row.failure(),
                row.correlation(),
                changes(row.changes()),
                row.place());
    }

    /** An object in JSON; somebody may have put something else there. */
    private static @Nullable Object changes(String json) {
        return json.isEmpty()
                ? null
                : JSON.tryObject(json).<Object>map(Fields.class::cast).orElse(json);
    }
}
