package dev.chancery.limits;

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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caps that administrators set, and how the limits stand on this node. Of all caps that concern a key and class the
 * tightest holds, together with what the API and the configuration allow. A change is known to every node within a
 * second. All but {@link #live()} blocks for the database.
 */
@Guarded
@ApplicationScoped
public class LimitSettings {
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_CLASS = 64;

    private final Database database;
    private final Changes changes;
    private final AuditDetails audit;
    private final RateLimits limits;

    @Inject
    LimitSettings(Database database, Changes changes, AuditDetails audit, RateLimits limits) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.limits = limits;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected LimitSettings() {
        this.database = null;
        this.changes = null;
        this.audit = null;
        this.limits = null;
    }

    /** What is known now of each key and class in use, on this node: limit, what remains, and until when it is full. */
    @Allowed(Permission.READ_LIMITS)
    public List<LimitState> live() {
        return limits.states();
    }

    /** All caps, by key and class. */
    @Allowed(Permission.READ_LIMITS)
    public List<LimitCap> caps() {
        return database.transact(LimitCaps::read);
    }

    /**
     * Adds a cap.
     *
     * @param keyId the logical key's id, or {@link LimitCap#ALL}
     * @param modelClass such as {@code opus-5}, or {@link LimitCap#ALL}
     * @throws InvalidLimitException when a text is empty or too long
     * @throws LimitChangedException when there is one for this key and class already
     */
    @Audited(action = "limit.create", resource = "limit", allowed = Permission.MANAGE_LIMITS)
    public LimitCap create(String keyId, String modelClass, Allowance allowance) {
        check("key_id", keyId, LONGEST_KEY);
        check("model_class", modelClass, LONGEST_CLASS);
        String id = Ids.next();
        return database.transact(em -> {
            changes.changed(em, LimitCaps.TOPIC); // first: it keeps other editors out until this one is done
            if (LimitCaps.read(em).stream()
                    .anyMatch(
                            cap -> cap.keyId().equals(keyId) && cap.modelClass().equals(modelClass))) {
                throw new LimitChangedException(Conflict.CAP_THERE);
            }
            LimitCapEntity entity = new LimitCapEntity(id, keyId, modelClass);
            entity.allow(allowance);
            em.persist(entity);
            return changed(em, null, entity);
        });
    }

    /**
     * Changes a cap.
     *
     * @param version that of the cap as the editor saw it
     * @throws LimitChangedException when somebody else changed or removed it since
     */
    @Audited(action = "limit.change", resource = "limit", allowed = Permission.MANAGE_LIMITS)
    public LimitCap change(String id, long version, Allowance allowance) {
        return database.transact(em -> {
            changes.changed(em, LimitCaps.TOPIC);
            LimitCapEntity entity = current(em, id, version);
            LimitCap before = entity.cap();
            entity.allow(allowance);
            return changed(em, before, entity);
        });
    }

    /**
     * Removes a cap.
     *
     * @param version that of the cap as the editor saw it
     * @throws LimitChangedException when somebody else changed or removed it since
     */
    @Audited(action = "limit.remove", resource = "limit", allowed = Permission.MANAGE_LIMITS)
    public void remove(String id, long version) {
        database.run(em -> {
            changes.changed(em, LimitCaps.TOPIC);
            LimitCapEntity entity = current(em, id, version);
            tell(id, entity.cap(), null);
            em.remove(entity);
        });
    }

    private LimitCapEntity current(EntityManager em, String id, long version) {
        audit.resource(id);
        LimitCapEntity entity = em.find(LimitCapEntity.class, id);
        if (entity == null || entity.cap().version() != version) {
            throw new LimitChangedException(Conflict.CAP_CHANGED);
        }
        return entity;
    }

    private LimitCap changed(EntityManager em, @Nullable LimitCap before, LimitCapEntity entity) {
        em.flush(); // which gives it its version
        LimitCap after = entity.cap();
        tell(after.id(), before, after);
        return after;
    }

    private void tell(String id, @Nullable LimitCap before, @Nullable LimitCap after) {
        LimitCap either = after == null ? before : after;
        audit.resource(id);
        if (either != null) {
            audit.summary("key " + either.keyId() + ", models " + either.modelClass());
        }
        for (Meter meter : Meter.values()) {
            audit.changed(
                    meter.headerName(),
                    before == null ? null : before.allowance().of(meter),
                    after == null ? null : after.allowance().of(meter));
        }
    }

    private static void check(String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidLimitException(field, Rule.LIMIT_SCOPE, longest);
        }
    }
}
