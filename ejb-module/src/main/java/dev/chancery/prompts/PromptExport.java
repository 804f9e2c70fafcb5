package dev.chancery.prompts;

import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.problems.Conflict;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gives prompts out as files, to be reviewed, kept in version control, and imported elsewhere. The same version is always
 * the same text. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class PromptExport {
    private final Database database;
    private final AuditDetails audit;

    @Inject
    PromptExport(Database database, AuditDetails audit) {
        this.database = database;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptExport() {
        this.database = null;
        this.audit = null;
    }

    /**
     * One prompt as a file.
     *
     * @param label which of its versions; {@link PromptReference#LATEST} for the newest
     * @throws NoSuchPromptException when there is no such prompt, or it has no such label
     */
    @Audited(action = "prompt.export", resource = "prompt", allowed = Permission.READ_PROMPTS)
    public PromptText one(String name, String label) {
        audit.resource(name);
        audit.summary("The version of " + name + " with the label " + label);
        return database.transact(em -> file(em, PromptRepository.require(em, name), label))
                .orElseThrow(() -> new NoSuchPromptException(Conflict.PROMPT_NOT_LABELLED, name, label));
    }

    /**
     * All prompts in sight that have a label, as files, in the order of their names. Each is read when the one before was
     * taken, in a transaction of its own.
     *
     * @param label which of their versions; {@link PromptReference#LATEST} for the newest of every prompt
     * @param each takes a file; what it throws ends the export
     * @return how many files there were
     */
    @Audited(
            action = "prompt.export-all",
            resource = "prompt",
            allowed = Permission.READ_PROMPTS,
            transactional = false)
    public int all(String label, Consumer<PromptText> each) {
        List<String> names = database.transact(em -> em.createQuery(
                        "select p.name from PromptEntity p where p.archivedAt is null order by p.name", String.class)
                .getResultList());
        int count = 0;
        for (String name : names) {
            Optional<PromptText> text =
                    database.transact(em -> PromptRepository.find(em, name).flatMap(prompt -> file(em, prompt, label)));
            text.ifPresent(each);
            count += text.isPresent() ? 1 : 0;
        }
        audit.summary(count + " prompts with the label " + label);
        return count;
    }

    private static Optional<PromptText> file(EntityManager em, PromptEntity prompt, String label) {
        List<PromptLabel> labels = PromptRepository.labels(em, prompt);
        return number(prompt, labels, label).map(number -> {
            PromptVersionEntity version = PromptRepository.require(em, prompt, number);
            return PromptText.of(new PromptFile(
                    prompt.name(),
                    prompt.tags(),
                    labels.stream()
                            .filter(each -> each.number() == number)
                            .map(PromptLabel::label)
                            .toList(),
                    version.message(),
                    PromptRepository.content(prompt.kind(), version)));
        });
    }

    private static Optional<Integer> number(PromptEntity prompt, List<PromptLabel> labels, String label) {
        if (label.equals(PromptReference.LATEST)) {
            return Optional.of(prompt.latest());
        }
        return labels.stream()
                .filter(each -> each.label().equals(label))
                .map(PromptLabel::number)
                .findFirst();
    }
}
