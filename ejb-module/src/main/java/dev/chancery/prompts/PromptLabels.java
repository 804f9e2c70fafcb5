package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.access.Callers;
import dev.chancery.access.Guarded;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a prompt is served: a label sits on one, and beans ask for labels. What is changed here is served by
 * every node within two seconds. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class PromptLabels {
    private final Database database;
    private final Changes changes;
    private final AuditDetails audit;
    private final Callers callers;
    private final LabelRules rules;
    private final Clock clock;

    @Inject
    PromptLabels(Database database, Changes changes, AuditDetails audit, Callers callers) {
        this(database, changes, audit, callers, PromptsConfig.of(ChanceryConfig.current()), Clock.systemUTC());
    }

    PromptLabels(
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
        this.rules = new LabelRules(config, callers);
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptLabels() {
        this.database = null;
        this.changes = null;
        this.audit = null;
        this.callers = null;
        this.rules = null;
        this.clock = null;
    }

    /**
     * Puts a label on a version; all calls that ask for the label get it within two seconds.
     *
     * @throws NotAllowedException when the label is protected, and the caller may not promote
     * @throws InvalidPromptException when the label's name is not allowed
     * @throws NoSuchPromptException when there is no such prompt or version
     */
    @Audited(action = "prompt.label", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public PromptLabel move(String name, String label, int number) {
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

    private PromptLabel moved(String name, String label, int number, Consumer<PromptLabelEntity> move) {
        audit.resource(name);
        PromptNames.checkedLabel(label);
        check(!label.equals(PromptReference.LATEST), "label", "must be another: 'latest' follows the newest version");
        rules.checkPermission(label);
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
            changes.changed(em, PromptLibrary.TOPIC);
            PromptLabel after = entity.label();
            audit.summary("Label " + label + " of " + name);
            audit.changed("version", before == null ? null : before.number(), after.number());
            audit.changed("canary", before == null ? null : canary(before), canary(after));
            return after;
        });
    }

    private static @Nullable String canary(PromptLabel label) {
        return label.canary() == null ? null : label.share() + " % to version " + label.canary();
    }
}
