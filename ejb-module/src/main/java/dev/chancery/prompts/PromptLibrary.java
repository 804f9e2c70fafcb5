package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.access.Allowed;
import dev.chancery.access.Callers;
import dev.chancery.access.Guarded;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.config.ChanceryConfig;
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
    private final PromptsConfig config;
    private final Clock clock;

    @Inject
    PromptLibrary(Database database, Changes changes, AuditDetails audit, Callers callers) {
        this(database, changes, audit, callers, PromptsConfig.of(ChanceryConfig.current()), Clock.systemUTC());
    }

    PromptLibrary(
            Database database,
            Changes changes,
            AuditDetails audit,
            Callers callers,
            PromptsConfig config,
            Clock clock) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptLibrary() {
        this.database = null;
        this.changes = null;
        this.audit = null;
        this.callers = null;
        this.config = null;
        this.clock = null;
    }

    /** All prompts, by name; archived ones as well. */
    @Allowed(Permission.READ_PROMPTS)
    public List<PromptSummary> list() {
        return database.transact(PromptListing::read);
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
                throw new PromptConflictException("There is a prompt '" + name + "' already.");
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
                throw new PromptConflictException(newer.author() + " has saved version " + newer.number()
                        + " meanwhile: look at it, and save again.");
            }
            return add(em, prompt, content, message);
        });
    }

    private PromptVersion add(EntityManager em, PromptEntity prompt, PromptContent content, String message) {
        check(
                !message.isBlank() && message.length() <= LONGEST_MESSAGE,
                "message",
                "must have 1 to " + LONGEST_MESSAGE + " characters");
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
        changes.changed(em, TOPIC);
        audit.summary("Version " + version.number() + " of " + prompt.name() + ": " + version.message());
        return PromptRepository.version(prompt, version);
    }

    /**
     * Puts a label on a version; all calls that ask for the label get it within two seconds.
     *
     * @throws NotAllowedException when the label is protected, and the caller may not promote
     * @throws InvalidPromptException when the label's name is not allowed
     * @throws NoSuchPromptException when there is no such prompt or version
     */
    @Audited(action = "prompt.label", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public PromptLabel label(String name, String label, int number) {
        return moved(
                name,
                label,
                number,
                entity -> entity.move(number, callers.current().name(), clock.instant()));
    }

    /**
     * Sends a share of the calls that ask for a label to another version, to try it.
     *
     * @param share in per cent, 1 to 99
     * @throws NotAllowedException when the label is protected, and the caller may not promote
     * @throws InvalidPromptException when the share is not allowed, or the label sits on that version
     * @throws NoSuchPromptException when there is no such prompt, version or label
     */
    @Audited(action = "prompt.split", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public PromptLabel split(String name, String label, int number, int share) {
        check(share >= 1 && share <= 99, "share", "must be from 1 to 99");
        return moved(name, label, number, entity -> {
            check(entity.label().number() > 0, "label", "must sit on a version first");
            check(entity.label().number() != number, "number", "must be another than that on which the label sits");
            entity.split(number, share, callers.current().name(), clock.instant());
        });
    }

    /**
     * Moves a label back to where it was before.
     *
     * @throws InvalidPromptException when it was nowhere before
     */
    @Audited(action = "prompt.roll-back", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public PromptLabel rollBack(String name, String label) {
        return database.transact(em -> {
            PromptEntity prompt = PromptRepository.require(em, name);
            PromptLabelEntity entity = em.find(PromptLabelEntity.class, PromptLabelEntity.id(prompt.id(), label));
            Integer before = entity == null ? null : entity.label().before();
            if (before == null) {
                throw new InvalidPromptException("label", "was on no other version before");
            }
            return moved(
                    name,
                    label,
                    before,
                    each -> each.move(before, callers.current().name(), clock.instant()));
        });
    }

    private PromptLabel moved(
            String name, String label, int number, java.util.function.Consumer<PromptLabelEntity> move) {
        audit.resource(name);
        PromptNames.checkedLabel(label);
        check(!label.equals(PromptReference.LATEST), "label", "must be another: 'latest' follows the newest version");
        if (config.isProtected(label) && !callers.current().mayAny(Permission.PROMOTE_PROMPTS)) {
            throw new NotAllowedException(Permission.PROMOTE_PROMPTS);
        }
        return database.transact(em -> {
            PromptEntity prompt = PromptRepository.require(em, name);
            PromptRepository.require(em, prompt, number);
            PromptLabelEntity entity = em.find(PromptLabelEntity.class, PromptLabelEntity.id(prompt.id(), label));
            PromptLabel before = entity == null ? null : entity.label();
            if (entity == null) {
                entity = new PromptLabelEntity(prompt.id(), label);
                move.accept(entity);
                em.persist(entity);
            } else {
                move.accept(entity);
            }
            changes.changed(em, TOPIC);
            PromptLabel after = entity.label();
            audit.summary("Label " + label + " of " + name);
            audit.changed("version", before == null ? null : before.number(), after.number());
            audit.changed("canary", before == null ? null : canary(before), canary(after));
            return after;
        });
    }

    private static @org.jspecify.annotations.Nullable String canary(PromptLabel label) {
        return label.canary() == null ? null : label.share() + " % to version " + label.canary();
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
            PromptEntity prompt = PromptRepository.require(em, name);
            List<String> dependents = PromptComposition.dependents(em, name);
            if (!dependents.isEmpty()) {
                throw new PromptConflictException(
                        "The prompt '" + name + "' is included by " + String.join(", ", dependents) + ".");
            }
            prompt.archive(clock.instant());
            changes.changed(em, TOPIC);
        });
    }
}
