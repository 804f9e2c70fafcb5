package dev.chancery.audit;

import dev.chancery.export.ExportFormat;
import dev.chancery.export.RowExport;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.storage.Database;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the trail on their way out, page by page. */
final class AuditExport {
    private static final int PAGE = 200;
    private static final JsonCodec JSON = new JsonCodec();
    private static final List<Column> COLUMNS = List.of(
            new Column("id", AuditEntry::id),
            new Column("happened", AuditEntry::happened),
            new Column("actor", AuditEntry::actor),
            new Column("kind", AuditEntry::kind),
            new Column("source", AuditEntry::source),
            new Column("action", AuditEntry::action),
            new Column("resource_type", AuditEntry::resourceType),
            new Column("resource_id", AuditEntry::resourceId),
            new Column("summary", AuditEntry::summary),
            new Column("outcome", AuditEntry::outcome),
            new Column("failure", AuditEntry::failure),
            new Column("correlation", AuditEntry::correlation),
            new Column("changes", row -> changes(row.changes())),
            new Column("place", AuditEntry::place));

    private AuditExport() {}

    static long write(Database database, AuditQuery query, ExportFormat format, OutputStream out) {
        AuditSearch search = new AuditSearch(query);
        long written = 0;
        try (RowExport export =
                format.open(out, COLUMNS.stream().map(Column::name).toList())) {
            List<AuditEntry> page = search.oldest(database, null, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> export.row(values(row)));
                written += page.size();
                page = search.oldest(database, page.get(page.size() - 1).id(), PAGE);
            }
        }
        return written;
    }

    private static List<? extends @Nullable Object> values(AuditEntry row) {
        return COLUMNS.stream().map(column -> column.value().of(row)).toList();
    }

    /** An object in JSON; somebody may have put something else there. */
    private static @Nullable Object changes(String json) {
        return json.isEmpty()
                ? null
                : JSON.tryObject(json).<Object>map(Fields.class::cast).orElse(json);
    }

    private record Column(String name, Value value) {}

    private interface Value {
        @Nullable
        Object of(AuditEntry row);
    }
}
