package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.access.Callers;
import dev.chancery.audit.AuditDetails;
import dev.chancery.problems.Conflict;
import dev.chancery.problems.Rule;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves labels for those who were found to be allowed to. */
final class LabelMoves {
    private final Database database;
    private final Changes changes;
    private final AuditDetails audit;
    private final Callers callers;
    private final Clock clock;

    LabelMoves(Database database, Changes changes, AuditDetails audit, Callers callers, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /** The label, as it sits now; null when it sits nowhere. */
    static @Nullable PromptLabelEntity find(EntityManager em, PromptEntity prompt, String label) {
        return em.find(PromptLabelEntity.class, PromptLabelEntity.id(prompt.id(), label));
    }

    static void checkLabel(String label) {
        PromptNames.checkedLabel(label);
        check(!label.equals(PromptReference.LATEST), "label", Rule.LABEL_LATEST);
    }

    static void checkShare(int share) {
        check(share >= 1 && share <= 99, "share", Rule.FROM_TO, 1, 99);
    }

    /** Puts it on a version. */
    PromptLabel move(String name, String label, int number) {
        return moved(
                name,
                label,
                number,
                entity -> entity.move(number, callers.current().name(), clock.instant()));
    }

    /** Sends a share of the calls to another version. */
    PromptLabel split(String name, String label, int number, int share) {
        return moved(name, label, number, entity -> {
            checkSplit(entity, number);
            entity.split(number, share, callers.current().name(), clock.instant());
        });
    }

    static void checkSplit(@Nullable PromptLabelEntity entity, int number) {
        int sits = entity == null ? 0 : entity.label().number();
        check(sits > 0, "label", Rule.LABEL_SITS_NOWHERE);
        check(sits != number, "number", Rule.VERSION_ANOTHER);
    }

    private PromptLabel moved(String name, String label, int number, Consumer<PromptLabelEntity> move) {
        return database.transact(em -> {
            PromptEntity prompt = PromptRepository.require(em, name);
            PromptRepository.require(em, prompt, number);
            PromptLabelEntity entity = find(em, prompt, label);
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

    /** Takes it away; calls that ask for it are then answered as for a label that was never there. */
    void remove(String name, String label) {
        database.run(em -> {
            PromptLabelEntity entity = find(em, PromptRepository.require(em, name), label);
            if (entity == null) {
                throw new NoSuchPromptException(Conflict.PROMPT_LABEL_GONE, name, label);
            }
            PromptLabel before = entity.label();
            em.remove(entity);
            changes.changed(em, PromptLibrary.TOPIC);
            audit.summary("Took the label " + label + " off " + name);
            audit.changed("version", before.number(), null);
            audit.changed("canary", canary(before), null);
        });
    }

    private static @Nullable String canary(PromptLabel label) {
        return label.canary() == null ? null : label.share() + " % to version " + label.canary();
    }
}
