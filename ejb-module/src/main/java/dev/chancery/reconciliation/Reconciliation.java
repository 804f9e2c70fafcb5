package dev.chancery.reconciliation;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.export.ExportFormat;
import dev.chancery.export.RowExport;
import dev.chancery.keys.AdminReports;
import dev.chancery.keys.ApiKey;
import dev.chancery.keys.StoredKeysConfig;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.KeyException;
import dev.chancery.usage.BucketSize;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.SampleCalls;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was metered here against what Anthropic bills, by the day of UTC and by model; an admin key must be configured.
 * The bill is that of the whole organisation: what is used past Chancery is billed, too. Every method but {@link
 * #isConfigured()} blocks for the database and for the API, and throws a {@link dev.chancery.messages.ClaudeException}
 * for what it does not get from there; a {@link KeyException} when no admin key is configured.
 */
@Guarded
@ApplicationScoped
public class Reconciliation {
    /** The most days of a report. */
    public static final int MOST_DAYS = 92;

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST_MODELS = 100;
    private static final Duration SETTLES = Duration.ofHours(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);
    private static final List<String> COLUMNS = List.of(
            "day",
            "model",
            "metered_tokens",
            "billed_tokens",
            "token_drift_percent",
            "metered_usd",
            "billed_usd",
            "cost_drift_percent",
            "settled");

    private final Optional<ApiKey> adminKey;
    private final AdminReports api;
    private final UsageReports usage;
    private final AuditDetails audit;
    private final Clock clock;
    private volatile @Nullable ReconciliationReport latest;

    @Inject
    Reconciliation(StoredKeysConfig config, Instance<AdminReports> api, UsageReports usage, AuditDetails audit) {
        this(config, api.get(), usage, audit, Clock.systemUTC());
    }

    Reconciliation(StoredKeysConfig config, AdminReports api, UsageReports usage, AuditDetails audit, Clock clock) {
        this.adminKey = config.adminKey();
        this.api = api;
        this.usage = usage;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Reconciliation() {
        this.adminKey = Optional.empty();
        this.api = null;
        this.usage = null;
        this.audit = null;
        this.clock = null;
    }

    /** Whether there is an admin key. */
    @Allowed(Permission.READ_USAGE)
    public boolean isConfigured() {
        return adminKey.isPresent();
    }

    /**
     * Compares. Who asks for the same days again within a minute gets the same report: Anthropic asks for that.
     *
     * @param first the first day, of UTC
     * @param last the last day, of UTC, which may go on still
     * @throws InvalidReconciliationException when the last day is before the first one, there are more than 92, or one is
     *     no day at which Chancery could have been
     */
    @Allowed(Permission.READ_USAGE)
    public ReconciliationReport report(LocalDate first, LocalDate last) {
        check(first, last);
        ApiKey key = adminKey.orElseThrow(() ->
                new KeyException(ErrorDetails.of("No admin key is configured: set chancery.admin-api-key."), null));
        Instant now = clock.instant();
        ReconciliationReport known = latest;
        if (known != null
                && known.first().equals(first)
                && known.last().equals(last)
                && known.asked().plus(BETWEEN_QUESTIONS).isAfter(now)) {
            return known;
        }
        ReconciliationReport report = compare(key, first, last, now);
        latest = report;
        return report;
    }

    private ReconciliationReport compare(ApiKey key, LocalDate first, LocalDate last, Instant now) {
        Sheet sheet = new Sheet();
        usage.series(
                        period(first, last),
                        UsageFilter.EVERYTHING.without(SampleCalls.SOURCE),
                        BucketSize.DAY,
                        Grouping.MODEL,
                        Ranking.COST,
                        MOST_MODELS)
                .forEach(sheet::metered);
        api.use(key, first, last).forEach(sheet::billed);
        api.costs(key, first, last).forEach(sheet::billed);
        List<ReconciliationRow> rows = sheet.rows(now.minus(SETTLES));
        Compared settled = rows.stream()
                .filter(ReconciliationRow::settled)
                .map(ReconciliationRow::compared)
                .reduce(Compared.NOTHING, Compared::plus);
        return new ReconciliationReport(first, last, rows, settled, now);
    }

    private static Period period(LocalDate first, LocalDate last) {
        return new Period(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                ZoneOffset.UTC);
    }

    private static void check(LocalDate first, LocalDate last) {
        if (first.isBefore(EARLIEST)) {
            throw new InvalidReconciliationException("first", "must not be before " + EARLIEST);
        }
        if (last.isAfter(LATEST)) {
            throw new InvalidReconciliationException("last", "must not be after " + LATEST);
        }
        if (last.isBefore(first)) {
            throw new InvalidReconciliationException("last", "must not be before the first day");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new InvalidReconciliationException(
                    "last", "must be less than " + MOST_DAYS + " days after the first");
        }
    }

    /**
     * Writes the report into a stream, a row for each day and model.
     *
     * @param out stays open
     * @throws InvalidReconciliationException as {@link #report} does
     * @throws java.io.UncheckedIOException when the stream does not take it
     */
    @Audited(
            action = "usage.export-reconciliation",
            resource = "usage",
            allowed = Permission.EXPORT_USAGE,
            transactional = false)
    public void export(LocalDate first, LocalDate last, ExportFormat format, OutputStream out) {
        audit.summary("Exported the reconciliation of " + first + " to " + last + " as " + format);
        ReconciliationReport report = report(first, last);
        try (RowExport rows = format.open(out, COLUMNS)) {
            report.rows().forEach(row -> rows.row(values(row)));
        }
    }

    private static List<@Nullable Object> values(ReconciliationRow row) {
        Compared compared = row.compared();
        return Arrays.asList(
                row.day().toString(),
                row.model(),
                compared.meteredTokens(),
                compared.billedTokens(),
                compared.tokenDrift().orElse(null),
                compared.meteredCost(),
                compared.billedCost(),
                compared.costDrift().orElse(null),
                row.settled());
    }
}
