package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.access.Allowed;
import dev.chancery.access.Callers;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.problems.Rule;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The drafts of whoever calls, one for each prompt; nobody else sees them, and they leave no trace in the audit trail until
 * they are saved as a version. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class PromptDrafts {
    private static final int LONGEST = 1_000_000;
    private static final int MOST = 100;

    private final Database database;
    private final Callers callers;
    private final Clock clock;

    @Inject
    PromptDrafts(Database database, Callers callers) {
        this(database, callers, Clock.systemUTC());
    }

    PromptDrafts(Database database, Callers callers, Clock clock) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptDrafts() {
        this.database = null;
        this.callers = null;
        this.clock = null;
    }

    /** The caller's drafts, the newest first. */
    @Allowed(Permission.MANAGE_PROMPTS)
    public List<PromptDraft> list() {
        return database.transact(em -> em
                .createQuery(
                        "select d from PromptDraftEntity d where d.owner = :owner order by d.changedAt desc, d.name",
                        PromptDraftEntity.class)
                .setParameter("owner", owner())
                .getResultList()
                .stream()
                .map(PromptDraftEntity::draft)
                .toList());
    }

    /** The caller's draft for a prompt; empty when there is none. */
    @Allowed(Permission.MANAGE_PROMPTS)
    public Optional<PromptDraft> find(String name) {
        return database.transact(
                em -> entity(em, name).map(PromptDraftEntity::draft).findFirst());
    }

    /**
     * Keeps what the caller has written, in place of what was kept before.
     *
     * @param basedOn the number of the version with which it was begun; 0 for a new prompt
     * @param content at most 1,000,000 characters
     * @throws InvalidPromptException when the name is not allowed, the content too long, or there are 100 drafts already
     */
    @Allowed(Permission.MANAGE_PROMPTS)
    public PromptDraft keep(String name, int basedOn, String content) {
        PromptNames.checkedName(name);
        check(content.length() <= LONGEST, "content", Rule.LENGTH_AT_MOST, LONGEST);
        return database.transact(em -> {
            PromptDraftEntity entity = entity(em, name).findFirst().orElseGet(() -> begin(em, name));
            entity.write(basedOn, content, clock.instant());
            return entity.draft();
        });
    }

    private PromptDraftEntity begin(EntityManager em, String name) {
        long others = em.createQuery("select count(d) from PromptDraftEntity d where d.owner = :owner", Long.class)
                .setParameter("owner", owner())
                .getSingleResult();
        check(others < MOST, "drafts", "must be at most " + MOST + ": save or drop some");
        PromptDraftEntity entity = new PromptDraftEntity(Ids.next(), owner(), name);
        em.persist(entity);
        return entity;
    }

    /** Forgets the caller's draft for a prompt, if there is one. */
    @Allowed(Permission.MANAGE_PROMPTS)
    public void drop(String name) {
        database.run(em -> entity(em, name).forEach(em::remove));
    }

    private Stream<PromptDraftEntity> entity(EntityManager em, String name) {
        return em
                .createQuery(
                        "select d from PromptDraftEntity d where d.owner = :owner and d.name = :name",
                        PromptDraftEntity.class)
                .setParameter("owner", owner())
                .setParameter("name", name)
                .getResultList()
                .stream();
    }

    private String owner() {
        return callers.current().name();
    }
}
