package dev.chancery.prices;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.problems.Conflict;
import dev.chancery.problems.Rule;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The prices, to be seen and edited. A change is known to every node within a second and holds for attempts that end
 * from then on; what was priced before stays as it is. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class PriceList {
    private final Database database;
    private final Changes changes;
    private final Iterable<PriceUse> uses;
    private final AuditDetails audit;

    @Inject
    PriceList(Database database, Changes changes, @Any Instance<PriceUse> uses, AuditDetails audit) {
        this(database, changes, (Iterable<PriceUse>) uses, audit);
    }

    PriceList(Database database, Changes changes, Iterable<PriceUse> uses, AuditDetails audit) {
        this.database = database;
        this.changes = changes;
        this.uses = uses;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PriceList() {
        this.database = null;
        this.changes = null;
        this.uses = null;
        this.audit = null;
    }

    /** All rows, by model, speed and time. */
    @Allowed(Permission.READ_PRICES)
    public List<PriceRow> rows() {
        return database.transact(em -> new PriceRepository(em).rows());
    }

    /** The row under this id. */
    @Allowed(Permission.READ_PRICES)
    public Optional<PriceRow> find(String id) {
        return database.transact(em -> new PriceRepository(em).row(id));
    }

    /**
     * Adds a row.
     *
     * @throws InvalidPriceException when it would hold beside another row of its model and speed
     */
    @Audited(action = "price.add", resource = "price", allowed = Permission.MANAGE_PRICES)
    public PriceRow add(PriceDraft draft) {
        String id = Ids.next();
        audit.resource(id);
        audit.summary("Added a price of " + draft.model());
        return database.transact(em -> {
            changes.changed(em, Prices.TOPIC); // first: it keeps other editors out until this one is done
            Price price = draft.under(id);
            PriceRepository repository = new PriceRepository(em);
            refuseOverlap(repository, price);
            repository.add(price, null);
            PriceChanges.tell(audit, null, price);
            return repository.find(id).map(repository::row).orElseThrow();
        });
    }

    /**
     * Changes a row. What came with Chancery and was changed once is not changed by a newer version any more.
     *
     * @param revision that of the row as the editor saw it
     * @throws InvalidPriceException when it would hold beside another row of its model and speed
     * @throws PriceConflictException when somebody else changed or removed it since
     */
    @Audited(action = "price.change", resource = "price", allowed = Permission.MANAGE_PRICES)
    public PriceRow change(String id, long revision, PriceDraft draft) {
        audit.summary("Changed the price of " + draft.model());
        return edit(id, revision, price -> draft.under(id));
    }

    /**
     * Says from when on a row no longer holds; a row for what follows can then be added.
     *
     * @throws InvalidPriceException when that is not after its beginning
     * @throws PriceConflictException when somebody else changed or removed it since
     */
    @Audited(action = "price.end", resource = "price", allowed = Permission.MANAGE_PRICES)
    public PriceRow end(String id, long revision, Instant to) {
        audit.summary("Ended the price at " + to);
        return edit(
                id, revision, price -> new Price(id, price.model(), price.speed(), price.from(), to, price.tiers()));
    }

    /**
     * Removes a row that people added and by which nothing was priced.
     *
     * @throws PriceInUseException when it is not such a row
     * @throws PriceConflictException when somebody else changed or removed it since
     */
    @Audited(action = "price.remove", resource = "price", allowed = Permission.MANAGE_PRICES)
    public void remove(String id, long revision) {
        audit.resource(id);
        database.run(em -> {
            changes.changed(em, Prices.TOPIC);
            PriceRepository repository = new PriceRepository(em);
            PriceEntity entity = current(repository, id, revision);
            if (!entity.isOwn()) {
                throw new PriceInUseException(Conflict.PRICE_SHIPPED, id);
            }
            if (isUsed(em, id)) {
                throw new PriceInUseException(Conflict.PRICE_USED, id);
            }
            Price price = repository.row(entity).price();
            audit.summary("Removed a price of " + price.model());
            PriceChanges.tell(audit, price, null);
            repository.remove(entity);
        });
    }

    private PriceRow edit(String id, long revision, UnaryOperator<Price> change) {
        audit.resource(id);
        return database.transact(em -> {
            changes.changed(em, Prices.TOPIC);
            PriceRepository repository = new PriceRepository(em);
            PriceEntity entity = current(repository, id, revision);
            Price before = repository.row(entity).price();
            Price price = change.apply(before);
            refuseOverlap(repository, price);
            repository.edit(entity, price);
            PriceChanges.tell(audit, before, price);
            return repository.row(entity);
        });
    }

    private static PriceEntity current(PriceRepository repository, String id, long revision) {
        PriceEntity entity =
                repository.find(id).orElseThrow(() -> new PriceConflictException(Conflict.PRICE_REMOVED, id));
        if (entity.revision() != revision) {
            throw new PriceConflictException(Conflict.PRICE_CHANGED, id);
        }
        return entity;
    }

    private boolean isUsed(EntityManager em, String id) {
        return StreamSupport.stream(uses.spliterator(), false).anyMatch(use -> use.uses(em, id));
    }

    private static void refuseOverlap(PriceRepository repository, Price price) {
        for (PriceRow row : repository.rows()) {
            Price other = row.price();
            if (!other.id().equals(price.id()) && other.overlaps(price)) {
                throw new InvalidPriceException(
                        "from",
                        Rule.PRICE_OVERLAPS,
                        other.model(),
                        other.id(),
                        shown(other.from(), "the beginning"),
                        shown(other.to(), "now and later"));
            }
        }
    }

    private static String shown(@Nullable Instant instant, String none) {
        return instant == null ? none : instant.toString();
    }
}
