package dev.chancery.usage;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.export.ExportFormat;
import dev.chancery.export.RowExport;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.Cost;
import dev.chancery.prices.Price;
import dev.chancery.prices.Prices;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attempts of the ledger, one by one. Every method blocks for the database. */
@Guarded
@ApplicationScoped
public class Calls {
    private static final int MOST_A_PAGE = 1000;

    private final Database database;
    private final Prices prices;
    private final AuditDetails audit;

    @Inject
    Calls(Database database, Prices prices, AuditDetails audit) {
        this.database = database;
        this.prices = prices;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Calls() {
        this.database = null;
        this.prices = null;
        this.audit = null;
    }

    /**
     * A page of attempts, the newest first.
     *
     * @param next where the page before ended; null for the first one
     * @param most how many at most, 1 to 1,000
     * @throws InvalidReportException when one of these is not allowed
     */
    @Allowed(Permission.READ_USAGE)
    public CallPage find(CallFilter filter, @Nullable String next, int most) {
        if (most < 1 || most > MOST_A_PAGE) {
            throw new InvalidReportException("most", "must be from 1 to " + MOST_A_PAGE);
        }
        AttemptCursor place = next == null ? null : AttemptCursor.parse(next);
        return page(filter, place, most);
    }

    /** An attempt with the others of its call, and how its cost comes about; empty when there is none of that id. */
    @Allowed(Permission.READ_USAGE)
    public Optional<CallDetail> detail(String attemptId) {
        return database.transact(em ->
                Optional.ofNullable(em.find(AttemptEntity.class, attemptId)).map(row -> detail(em, row)));
    }

    /**
     * Writes the attempts, the newest first, in constant memory however many there are. Does not close the stream.
     *
     * @return how many were written
     * @throws UncheckedIOException when the stream does not take them
     */
    @Audited(action = "usage.export", resource = "usage", allowed = Permission.EXPORT_USAGE, transactional = false)
    public long export(CallFilter filter, ExportFormat format, OutputStream out) {
        audit.summary("Export as " + format + ": " + filter);
        long written = 0;
        try (RowExport rows = format.open(out, CallExport.COLUMNS)) {
            String next = null;
            do {
                CallPage page = page(filter, next == null ? null : AttemptCursor.parse(next), MOST_A_PAGE);
                page.rows().forEach(row -> rows.row(CallExport.values(row)));
                written += page.rows().size();
                next = page.next();
            } while (next != null);
        }
        audit.summary("Exported " + written + " as " + format + ": " + filter);
        return written;
    }

    private CallPage page(CallFilter filter, @Nullable AttemptCursor place, int most) {
        return database.transact(em -> {
            List<AttemptEntity> found = CallPages.before(em, filter, place, most + 1);
            List<AttemptEntity> shown = found.subList(0, Math.min(most, found.size()));
            String next =
                    found.size() > most ? AttemptCursor.of(shown.get(most - 1)).text() : null;
            return new CallPage(shown.stream().map(CallRow::of).toList(), next);
        });
    }

    private CallDetail detail(EntityManager em, AttemptEntity row) {
        List<CallRow> attempts = em.createQuery(
                        "select a from AttemptEntity a where a.callId = :call order by a.number, a.id",
                        AttemptEntity.class)
                .setParameter("call", row.callId())
                .setMaxResults(MOST_A_PAGE)
                .getResultStream()
                .map(CallRow::of)
                .toList();
        CallRow shown = CallRow.of(row);
        Price price = Optional.ofNullable(shown.priceId())
                .flatMap(prices.table()::byId)
                .orElse(null);
        Consumption used = shown.consumption();
        Cost ladder = price == null || used == null ? null : Cost.of(price, used);
        return new CallDetail(shown, attempts, price, ladder, isCurrent(shown, ladder));
    }

    private static boolean isCurrent(CallRow row, @Nullable Cost ladder) {
        if (ladder == null) {
            return row.cost() == null && row.priceId() == null;
        }
        return row.cost() == null
                ? ladder.total() == null
                : ladder.known()
                        .filter(total -> total.compareTo(row.cost()) == 0)
                        .isPresent();
    }
}
