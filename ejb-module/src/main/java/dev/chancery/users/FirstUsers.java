package dev.chancery.users;

import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.problems.Conflict;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Makes administrators when nobody is there to do it. */
@Guarded
@ApplicationScoped
class FirstUsers {
    private final Database database;
    private final Changes changes;
    private final AuditDetails audit;
    private final Clock clock;

    @Inject
    FirstUsers(Database database, Changes changes, AuditDetails audit) {
        this(database, changes, audit, Clock.systemUTC());
    }

    FirstUsers(Database database, Changes changes, AuditDetails audit, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected FirstUsers() {
        this.database = null;
        this.changes = null;
        this.audit = null;
        this.clock = null;
    }

    /**
     * Makes an administrator.
     *
     * @param oneTime whether they have to choose another password
     * @throws UserConflictException when another node was quicker
     */
    @Audited(action = "user.create", resource = "user", allowed = Permission.MANAGE_USERS)
    public void create(String name, String hash, boolean oneTime) {
        audit.resource(name);
        database.run(em -> {
            changes.changed(em, UserStates.TOPIC); // first: others who make users wait here
            if (UserRepository.find(em, name).isPresent()) {
                throw new UserConflictException(Conflict.USER_THERE, name);
            }
            UserProfile profile = new UserProfile("", "", Set.of(Role.ADMINISTRATOR), Set.of());
            UserEntity user = new UserEntity(Ids.next(), name, profile, clock.instant());
            user.password(hash, oneTime, clock.instant());
            em.persist(user);
            audit.summary("Made by the configuration at the start, with the role ADMINISTRATOR.");
        });
    }
}
