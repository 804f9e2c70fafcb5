package dev.chancery.console.audit;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.AuditReports;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.console.palette.PaletteHit;
import dev.chancery.console.palette.PaletteKind;
import dev.chancery.console.palette.PaletteSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Leads to rows of the audit trail from their ids, and from the correlation ids that server logs name. */
@ApplicationScoped
class AuditHits implements PaletteSource {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AuditReports reports;
    private final Callers callers;

    @Inject
    AuditHits(AuditReports reports, Callers callers) {
        this.reports = reports;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    AuditHits() {
        this.reports = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        String id = text.toLowerCase(Locale.ROOT);
        if (!ID.matcher(id).matches() || !callers.current().mayAny(Permission.READ_AUDIT)) {
            return List.of();
        }
        Optional<AuditEntry> row = reports.entry(id);
        return Stream.concat(row.map(AuditHits::row).stream(), request(id, row.isPresent()).stream())
                .toList();
    }

    /** A request is called by the id of its first row; where that is its only one, the row says it all. */
    private Optional<PaletteHit> request(String id, boolean isRow) {
        List<AuditEntry> newest =
                reports.search(AuditQuery.ALL.correlation(id), null, 2).entries();
        return newest.size() > (isRow ? 1 : 0) ? Optional.of(request(id, newest.get(0))) : Optional.empty();
    }

    private static PaletteHit row(AuditEntry row) {
        LocalDate day = day(row);
        Query query = days(day, day).with(AuditAddress.ROW, row.id());
        return PaletteHit.in(AuditView.PATH, query, PaletteKind.AUDIT_ROW, row.id());
    }

    /** It may have begun before midnight. */
    private static PaletteHit request(String id, AuditEntry newest) {
        LocalDate day = day(newest);
        Query query = days(day.minusDays(1), day).with(AuditAddress.CORRELATION, id);
        return PaletteHit.in(AuditView.PATH, query, PaletteKind.AUDIT_REQUEST, id);
    }

    private static LocalDate day(AuditEntry row) {
        return LocalDate.ofInstant(row.happened(), ZoneOffset.UTC);
    }

    private static Query days(LocalDate first, LocalDate last) {
        return TimeRange.days(first, last).in(ZoneOffset.UTC).into(Query.empty());
    }
}
