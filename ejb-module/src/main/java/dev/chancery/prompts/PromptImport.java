package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.access.Allowed;
import dev.chancery.access.Callers;
import dev.chancery.access.Guarded;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes prompts in from files, as {@link PromptExport} gives them out. First {@link #plan} says what would be done, and
 * changes nothing; then {@link #run} does just that, or says of a prompt that it was changed meanwhile. Every method blocks
 * for the database.
 */
@Guarded
@ApplicationScoped
public class PromptImport {
    private static final int MOST_FILES = 2000;

    private final Database database;
    private final PromptImportWork work;
    private final LabelRules rules;

    @Inject
    PromptImport(Database database, PromptImportWork work, Callers callers) {
        this(database, work, new LabelRules(PromptsConfig.of(ChanceryConfig.current()), callers));
    }

    PromptImport(Database database, PromptImportWork work, LabelRules rules) {
        this.database = database;
        this.work = work;
        this.rules = rules;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptImport() {
        this.database = null;
        this.work = null;
        this.rules = null;
    }

    /**
     * What an import of these files would do, in the order in which it would: a prompt after those that it includes. What is
     * wrong with one file refuses that file, and those that need it.
     *
     * @param labels whether the labels that files name are to be moved
     * @throws InvalidPromptException when there are more than 2,000 files
     */
    @Allowed(Permission.MANAGE_PROMPTS)
    public List<PromptImportStep> plan(List<PromptText> files, boolean labels) {
        check(files.size() <= MOST_FILES, "files", "must be at most " + MOST_FILES);
        return database.transact(em -> PromptImportPlan.of(em, rules, files, labels));
    }

    /**
     * Does what was planned: each step in a transaction of its own, with a row of its own in the audit trail. A step that
     * fails keeps no other from being done, but for those that include its prompt.
     *
     * @return what became of every step, in their order
     * @throws NotAllowedException when the caller may not move a label that the plan moves
     * @throws DatabaseUnavailableException when the database is away; the steps before it are done, and a new plan shows
     *     which
     */
    @Allowed(Permission.MANAGE_PROMPTS)
    public List<PromptImportOutcome> run(List<PromptImportStep> steps) {
        List<PromptImportOutcome> outcomes = new ArrayList<>();
        for (PromptImportStep step : steps) {
            outcomes.add(run(step));
        }
        return outcomes;
    }

    private PromptImportOutcome run(PromptImportStep step) {
        if (!step.isChange()) {
            boolean done = step.reason().isEmpty();
            return new PromptImportOutcome(step, done, done ? step.basedOn() : 0, step.reason());
        }
        try {
            return new PromptImportOutcome(step, true, work.apply(step), "");
        } catch (PromptConflictException | NoSuchPromptException | InvalidPromptException e) {
            return new PromptImportOutcome(step, false, 0, String.valueOf(e.getMessage()));
        }
    }
}
