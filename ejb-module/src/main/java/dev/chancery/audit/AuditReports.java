package dev.chancery.audit;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.export.ExportFormat;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What auditors do with the audit trail: read, export, verify; and the one thing that an administrator can do to it,
 * removing its oldest part. All of it asks the database and blocks.
 */
@Guarded
@ApplicationScoped
public class AuditReports {
    private static final int LARGEST_PAGE = 500;

    private final Database database;
    private final AuditTrail trail;
    private final AuditConfig config;
    private final Clock clock;
    private final DatabaseChain chain;
    private final AuditSealer sealer;
    private final BrokenChainAlert alert;
    private final AuditDetails details = new AuditDetails();

    @Inject
    AuditReports(Database database, AuditTrail trail, AuditConfig config) {
        this(database, trail, config, Clock.systemUTC());
    }

    AuditReports(Database database, AuditTrail trail, AuditConfig config, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.config = config;
        this.clock = clock;
        this.chain = new DatabaseChain(database, clock);
        this.sealer = new AuditSealer(chain);
        this.alert = new BrokenChainAlert(database, clock);
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected AuditReports() {
        this.database = null;
        this.trail = null;
        this.config = null;
        this.clock = null;
        this.chain = null;
        this.sealer = null;
        this.alert = null;
    }

    /**
     * A page of rows, newest first.
     *
     * @param next as the page before gave it; null for the first page
     * @param size the most rows, from 1 to 500
     */
    @Allowed(Permission.READ_AUDIT)
    public AuditPage search(AuditQuery query, @Nullable String next, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size must be from 1 to " + LARGEST_PAGE + ", not " + size);
        }
        List<AuditEntry> found = new AuditSearch(query).newest(database, next, size + 1);
        return found.size() <= size
                ? new AuditPage(found, null)
                : new AuditPage(found.subList(0, size), found.get(size - 1).id());
    }

    /** One row; empty when there is none of that id. */
    @Allowed(Permission.READ_AUDIT)
    public Optional<AuditEntry> entry(String id) {
        return database.transact(
                em -> Optional.ofNullable(em.find(AuditEntity.class, id)).map(AuditEntity::entry));
    }

    /** The newest link of the chain; {@link ChainHead#NONE} before there is one. */
    @Allowed(Permission.READ_AUDIT)
    public ChainHead head() {
        return chain.head().map(StoredHead::head).orElse(ChainHead.NONE);
    }

    /**
     * Writes all rows that the query means into a stream, oldest first, page by page.
     *
     * @param out stays open
     * @return how many rows these were
     * @throws java.io.UncheckedIOException when the stream does not take them
     */
    @Audited(action = "audit.export", resource = "audit", allowed = Permission.EXPORT_AUDIT, transactional = false)
    public long export(AuditQuery query, ExportFormat format, OutputStream out) {
        details.summary("Began to export as " + format);
        long rows = AuditExport.write(database, query, format, out);
        details.summary("Exported " + rows + " rows as " + format);
        return rows;
    }

    /** Seals what is not sealed yet, follows the whole chain, and says what is wrong with it. */
    @Audited(
            action = AuditStatus.VERIFICATION,
            resource = "audit",
            allowed = Permission.VERIFY_AUDIT,
            transactional = false)
    public Verification verify() {
        return verified(null, VerificationProgress.UNWATCHED);
    }

    /**
     * Verifies the chain against one of its links that was kept outside of the database: so it shows as well when the
     * chain was cut off after it, or written anew.
     */
    @Audited(
            action = AuditStatus.VERIFICATION,
            resource = "audit",
            allowed = Permission.VERIFY_AUDIT,
            transactional = false)
    public Verification verify(ChainHead anchor) {
        details.resource(anchor.toString());
        return verified(anchor, VerificationProgress.UNWATCHED);
    }

    /**
     * As the other ones, while somebody watches how far it is, who may break it off.
     *
     * @param anchor a link that was kept outside of the database; null for none
     * @throws VerificationCancelledException when it was broken off; its row in the trail says how far it had come
     */
    @Audited(
            action = AuditStatus.VERIFICATION,
            resource = "audit",
            allowed = Permission.VERIFY_AUDIT,
            transactional = false)
    public Verification verify(@Nullable ChainHead anchor, VerificationProgress progress) {
        if (anchor != null) {
            details.resource(anchor.toString());
        }
        return verified(anchor, progress);
    }

    private Verification verified(@Nullable ChainHead anchor, VerificationProgress progress) {
        try {
            Verification verification = sealer.verify(anchor, clock.instant(), progress);
            details.summary(verification.sentence());
            if (!verification.isIntact()) {
                details.failed(verification.findings().get(0));
            }
            alert.tell(verification);
            return verification;
        } catch (VerificationCancelledException e) {
            // A row with a resource is not one of the whole trail, and so does not count as the last verification.
            details.resource(e.partial().head().toString());
            throw e;
        }
    }

    /**
     * What {@link #remove} would remove now.
     *
     * @throws InvalidRemovalException when this is younger than the configured floor
     */
    @Allowed(Permission.MANAGE_RETENTION)
    public Removal previewRemoval(Instant before) {
        checkFloor(before);
        return database.transact(em -> Retention.preview(em, before));
    }

    /**
     * Removes the links of the chain that were sealed before an instant; the newest link stays in any case. What stays
     * verifies as before, and the row of this removal names the link that it continues. The chain is verified first.
     *
     * @throws InvalidRemovalException when this is younger than the configured floor
     * @throws ChainNotIntactException when the chain is not intact; nothing is removed then
     */
    @Audited(
            action = DatabaseChain.REMOVAL,
            resource = "audit",
            allowed = Permission.MANAGE_RETENTION,
            transactional = false)
    public Removal remove(Instant before) {
        checkFloor(before);
        Verification verification = sealer.verify(null, clock.instant(), VerificationProgress.UNWATCHED);
        if (!verification.isIntact()) {
            throw new ChainNotIntactException(verification);
        }
        return database.transact(em -> {
            Removal removal = Retention.preview(em, before);
            ChainHead last = removal.last();
            details.summary("Removed " + removal.rows() + " rows in " + removal.batches() + " batches");
            if (last != null) {
                details.resource(last.toString());
                Retention.remove(em, last);
            }
            trail.write(em);
            return removal;
        });
    }

    private void checkFloor(Instant before) {
        Instant latest = clock.instant().minus(config.retentionFloor());
        if (before.isAfter(latest)) {
            throw new InvalidRemovalException("must be " + latest + " or earlier: nothing is removed that is"
                    + " younger than " + config.retentionFloor().toDays() + " days");
        }
    }
}
