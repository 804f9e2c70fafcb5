package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.access.Allowed;
import dev.chancery.access.Callers;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The prompts that editors own. A version is never changed; a label says which one is served. What is changed here is
 * known to every node within a second. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class PromptLibrary {
    static final String TOPIC = "prompts";
    private static final int LONGEST_MESSAGE = 500;

    private final Database database;
    private final Changes changes;
    private final AuditDetails audit;
    private final Callers callers;
    private final Clock clock;

    @Inject
    PromptLibrary(Database database, Changes changes, AuditDetails audit, Callers callers) {
        this(database, changes, audit, callers, Clock.systemUTC());
    }

    PromptLibrary(Database database, Changes changes, AuditDetails audit, Callers callers, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptLibrary() {
        this.database = null;
        this.changes = null;
        this.audit = null;
        this.callers = null;
        this.clock = null;
    }

    /** All prompts, by name; archived ones as well. */
    @Allowed(Permission.READ_PROMPTS)
    public List<PromptSummary> list() {
        return database.transact(PromptListing::read);
    }

    /** A prompt in sight; empty when there is none of this name. */
    @Allowed(Permission.READ_PROMPTS)
    public Optional<PromptSummary> find(String name) {
        return database.transact(em -> PromptListing.read(em, name));
    }

    /** The names of the prompts in sight of which some version includes this one, sorted. */
    @Allowed(Permission.READ_PROMPTS)
    public List<String> dependents(String name) {
        return database.transact(em -> PromptComposition.dependents(em, name));
    }

    /** The versions of a prompt, the newest first. */
    @Allowed(Permission.READ_PROMPTS)
    public List<PromptVersion> versions(String name) {
        return database.transact(em -> {
            PromptEntity prompt = PromptRepository.require(em, name);
            return PromptRepository.versions(em, prompt).stream()
                    .map(version -> PromptRepository.version(prompt, version))
                    .toList();
        });
    }

    /** A version of a prompt; empty when there is none. */
    @Allowed(Permission.READ_PROMPTS)
    public Optional<PromptVersion> version(String name, int number) {
        return database.transact(em -> PromptRepository.find(em, name).flatMap(prompt -> Optional.ofNullable(
                        em.find(PromptVersionEntity.class, PromptVersionEntity.id(prompt.id(), number)))
                .map(version -> PromptRepository.version(prompt, version))));
    }

    /**
     * Makes a prompt with its first version.
     *
     * @param message what it is for, 1 to 500 characters
     * @throws InvalidPromptException when something is not allowed
     * @throws PromptConflictException when there is a prompt of this name
     */
    @Audited(action = "prompt.create", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public PromptVersion create(String name, PromptContent content, String message) {
        audit.resource(PromptNames.checkedName(name));
        return database.transact(em -> {
            if (PromptRepository.find(em, name).isPresent()) {
                throw new PromptConflictException(Conflict.PROMPT_THERE, name);
            }
            PromptEntity prompt = new PromptEntity(
                    Ids.next(), name, content.kind(), callers.current().name(), clock.instant());
            em.persist(prompt);
            return add(em, prompt, content, message);
        });
    }

    /**
     * Adds a version, which becomes the latest.
     *
     * @param basedOn the number of the version that the author began with
     * @param message what is changed, 1 to 500 characters
     * @throws InvalidPromptException when something is not allowed
     * @throws PromptConflictException when somebody else has added a version since
     */
    @Audited(action = "prompt.save", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public PromptVersion save(String name, int basedOn, PromptContent content, String message) {
        audit.resource(name);
        return database.transact(em -> {
            PromptEntity prompt = PromptRepository.require(em, name);
            check(prompt.kind() == content.kind(), "kind", "must stay " + prompt.kind());
            if (prompt.latest() != basedOn) {
                PromptVersionEntity newer = PromptRepository.require(em, prompt, prompt.latest());
                throw new PromptConflictException(Conflict.PROMPT_NEWER, newer.author(), newer.number());
            }
            tellChanges(em, prompt, content);
            return add(em, prompt, content, message);
        });
    }

    private PromptVersion add(EntityManager em, PromptEntity prompt, PromptContent content, String message) {
        check(!message.isBlank() && message.length() <= LONGEST_MESSAGE, "message", Rule.LENGTH, 1, LONGEST_MESSAGE);
        changes.changed(em, TOPIC); // first: two that include each other must not be saved at the same time
        Set<PromptReference> includes = content.includes();
        PromptComposition.check(em, prompt.name(), includes);
        PromptVersionEntity version = new PromptVersionEntity(
                prompt,
                prompt.next(),
                content,
                message.strip(),
                callers.current().name(),
                clock.instant());
        em.persist(version);
        PromptComposition.store(em, prompt, version.number(), includes);
        audit.summary("Version " + version.number() + " of " + prompt.name() + ": " + version.message());
        return PromptRepository.version(prompt, version);
    }

    /**
     * Makes an older version the latest again, as a new one.
     *
     * @param message why, 1 to 500 characters
     * @throws InvalidPromptException when what it includes is not there any more
     * @throws NoSuchPromptException when there is no such prompt or version
     */
    @Audited(action = "prompt.restore", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public PromptVersion restore(String name, int number, String message) {
        audit.resource(name);
        return database.transact(em -> {
            PromptEntity prompt = PromptRepository.require(em, name);
            PromptVersionEntity version = PromptRepository.require(em, prompt, number);
            PromptContent content = PromptRepository.content(prompt.kind(), version);
            tellChanges(em, prompt, content);
            return add(em, prompt, content, message);
        });
    }

    private void tellChanges(EntityManager em, PromptEntity prompt, PromptContent content) {
        PromptVersionEntity latest = PromptRepository.require(em, prompt, prompt.latest());
        PromptChanges.tell(audit, PromptRepository.body(latest), content.body());
    }

    /**
     * Gives a prompt other tags.
     *
     * @param tags at most 10, each of 1 to 64 characters
     * @throws InvalidPromptException when they are not allowed
     */
    @Audited(action = "prompt.tag", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public void tag(String name, Set<String> tags) {
        audit.resource(name);
        List<String> sorted = PromptNames.checkedTags(tags);
        database.run(em -> {
            PromptEntity prompt = PromptRepository.require(em, name);
            audit.changed("tags", String.join(", ", prompt.tags()), String.join(", ", sorted));
            prompt.tags(sorted);
        });
    }

    /**
     * Takes a prompt out of sight; it is not served any more, and its name can be given again.
     *
     * @throws PromptConflictException when another prompt includes it
     */
    @Audited(action = "prompt.archive", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public void archive(String name) {
        audit.resource(name);
        database.run(em -> {
            changes.changed(em, TOPIC); // first, as in add
            PromptEntity prompt = PromptRepository.require(em, name);
            List<String> dependents = PromptComposition.dependents(em, name);
            if (!dependents.isEmpty()) {
                throw new PromptConflictException(Conflict.PROMPT_INCLUDED, name, String.join(", ", dependents));
            }
            prompt.archive(clock.instant());
        });
    }
}
