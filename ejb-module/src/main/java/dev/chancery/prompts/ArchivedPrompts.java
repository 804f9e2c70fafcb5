package dev.chancery.prompts;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.problems.Conflict;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The prompts that were taken out of sight by {@link PromptLibrary#archive}, with all of their versions, and the way back.
 * Nothing of them is ever deleted: the ledger tells of them. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class ArchivedPrompts {
    private final Database database;
    private final Changes changes;
    private final AuditDetails audit;

    @Inject
    ArchivedPrompts(Database database, Changes changes, AuditDetails audit) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ArchivedPrompts() {
        this.database = null;
        this.changes = null;
        this.audit = null;
    }

    /** All of them, by name, of one name the one first that was archived last. */
    @Allowed(Permission.READ_PROMPTS)
    public List<ArchivedPrompt> list() {
        return named(name -> true, Integer.MAX_VALUE);
    }

    /**
     * Those with such names, in the same order; the others are not summed up.
     *
     * @param most how many at most
     */
    @Allowed(Permission.READ_PROMPTS)
    public List<ArchivedPrompt> named(Predicate<String> wanted, int most) {
        return database.transact(em -> em
                .createQuery(
                        "select p from PromptEntity p where p.archivedAt is not null"
                                + " order by p.name, p.archivedAt desc, p.id",
                        PromptEntity.class)
                .getResultList()
                .stream()
                .filter(prompt -> wanted.test(prompt.name()))
                .limit(most)
                .map(prompt -> archived(em, prompt))
                .toList());
    }

    /** One of them; empty when there is none of this id, or it is in sight again. */
    @Allowed(Permission.READ_PROMPTS)
    public Optional<ArchivedPrompt> find(String id) {
        return database.transact(em -> Optional.ofNullable(em.find(PromptEntity.class, id))
                .filter(PromptEntity::isArchived)
                .map(prompt -> archived(em, prompt)));
    }

    /**
     * The versions of one of them, the newest first.
     *
     * @throws NoSuchPromptException when there is none of this id
     */
    @Allowed(Permission.READ_PROMPTS)
    public List<PromptVersion> versions(String id) {
        return database.transact(em -> {
            PromptEntity prompt = require(em.find(PromptEntity.class, id));
            return PromptRepository.versions(em, prompt).stream()
                    .map(version -> PromptRepository.version(prompt, version))
                    .toList();
        });
    }

    /**
     * Brings one of them back in sight, under its name and with its labels: from then on it is served as before.
     *
     * @throws NoSuchPromptException when there is none of this id
     * @throws PromptConflictException when another prompt has its name by now
     * @throws InvalidPromptException when something that one of its versions includes is not there any more
     */
    @Audited(action = "prompt.unarchive", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public PromptSummary restore(String id) {
        audit.resource(id);
        return database.transact(em -> {
            changes.changed(em, PromptLibrary.TOPIC); // first, as when something is archived
            PromptEntity prompt = require(em.find(PromptEntity.class, id));
            String name = prompt.name();
            audit.resource(name);
            if (PromptRepository.find(em, name).isPresent()) {
                throw new PromptConflictException(Conflict.PROMPT_REPLACED, name);
            }
            PromptComposition.check(em, name, includes(em, prompt));
            prompt.unarchive();
            em.flush(); // before it is looked for by its name
            return PromptListing.read(em, name).orElseThrow();
        });
    }

    /** What any version of it includes: labels move. */
    private static Set<PromptReference> includes(EntityManager em, PromptEntity prompt) {
        return em
                .createQuery(
                        "select i from PromptIncludeEntity i where i.promptId = :prompt", PromptIncludeEntity.class)
                .setParameter("prompt", prompt.id())
                .getResultList()
                .stream()
                .map(PromptIncludeEntity::included)
                .collect(Collectors.toSet());
    }

    private static PromptEntity require(@Nullable PromptEntity found) {
        if (found == null || !found.isArchived()) {
            throw new NoSuchPromptException(Conflict.PROMPT_ARCHIVE_GONE);
        }
        return found;
    }

    private static ArchivedPrompt archived(EntityManager em, PromptEntity prompt) {
        Instant at = prompt.archivedAt().orElseThrow();
        return new ArchivedPrompt(prompt.id(), PromptListing.summary(em, prompt), at);
    }
}
