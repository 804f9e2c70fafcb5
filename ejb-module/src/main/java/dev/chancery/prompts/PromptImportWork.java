package dev.chancery.prompts;

import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.problems.Conflict;
import dev.chancery.prompts.PromptImportStep.LabelMove;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Does one step of an import: all of it, or nothing. */
@Guarded
@ApplicationScoped
class PromptImportWork {
    private final Database database;
    private final PromptLibrary library;
    private final PromptLabels labels;
    private final PromptPromotions promotions;
    private final AuditDetails audit;

    @Inject
    PromptImportWork(
            Database database,
            PromptLibrary library,
            PromptLabels labels,
            PromptPromotions promotions,
            AuditDetails audit) {
        this.database = database;
        this.library = library;
        this.labels = labels;
        this.promotions = promotions;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptImportWork() {
        this.database = null;
        this.library = null;
        this.labels = null;
        this.promotions = null;
        this.audit = null;
    }

    /**
     * Does what was planned, in one transaction; version, tags, labels and requests for promotions leave rows of
     * their own besides.
     *
     * @return the number of the prompt's newest version
     * @throws PromptConflictException when the prompt, or a request for its promotion, is not any more what it was when that
     *     was planned
     */
    @Audited(action = "prompt.import", resource = "prompt", allowed = Permission.MANAGE_PROMPTS)
    public int apply(PromptImportStep step) {
        PromptFile file = Objects.requireNonNull(step.file());
        audit.resource(file.name());
        int version = database.transact(em -> {
            int saved = save(em, step, file);
            em.flush(); // so that what follows finds the prompt
            tag(em, step, file);
            step.labels().stream().filter(LabelMove::isDone).forEach(move -> move(em, file, move));
            return saved;
        });
        audit.summary("Version " + version + " of " + file.name() + " from " + step.path());
        return version;
    }

    private int save(EntityManager em, PromptImportStep step, PromptFile file) {
        return switch (step.action()) {
            case NEW_PROMPT ->
                library.create(file.name(), file.content(), file.message()).number();
            case NEW_VERSION ->
                library.save(file.name(), step.basedOn(), file.content(), file.message())
                        .number();
            case UNCHANGED -> unchanged(em, step, file);
            case REFUSED -> throw new InvalidPromptException("file", "was refused: " + step.reason());
        };
    }

    private static int unchanged(EntityManager em, PromptImportStep step, PromptFile file) {
        int latest = PromptRepository.require(em, file.name()).latest();
        if (latest != step.basedOn()) {
            throw new PromptConflictException(Conflict.IMPORT_NEWER, file.name(), latest);
        }
        return latest;
    }

    private void tag(EntityManager em, PromptImportStep step, PromptFile file) {
        if (!step.isTagged()) {
            return;
        }
        List<String> there = PromptRepository.require(em, file.name()).tags();
        if (!there.equals(step.tagsBefore())) {
            throw new PromptConflictException(Conflict.IMPORT_TAGS, file.name());
        }
        library.tag(file.name(), new TreeSet<>(file.tags()));
    }

    private void move(EntityManager em, PromptFile file, LabelMove move) {
        List<PromptLabel> there = PromptRepository.labels(em, PromptRepository.require(em, file.name()));
        if (!Objects.equals(PromptImportPlan.from(there, move.label()), move.from())) {
            throw new PromptConflictException(Conflict.IMPORT_LABEL, file.name(), move.label());
        }
        if (move.asked()) {
            promotions.ask(file.name(), move.label(), move.to(), PromptPromotions.WHOLLY, file.message());
        } else {
            labels.move(file.name(), move.label(), move.to());
        }
    }
}
