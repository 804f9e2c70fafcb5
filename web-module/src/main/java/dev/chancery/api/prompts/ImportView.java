package dev.chancery.api.prompts;

import dev.chancery.prompts.PromptFile;
import dev.chancery.prompts.PromptImportOutcome;
import dev.chancery.prompts.PromptImportStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import does, or did.
 *
 * @param dryRun whether nothing was done
 * @param changes how many files change something
 * @param refused how many files were refused; their steps say why
 * @param failed how many steps could not be done, since somebody changed the prompt meanwhile; 0 in a dry run
 * @param steps in the order in which they are done
 */
public record ImportView(boolean dryRun, int changes, int refused, int failed, List<Step> steps) {
    /**
     * What is done with one file.
     *
     * @param path what the file is called
     * @param name the prompt; null when the file cannot be read
     * @param action what is done
     * @param done whether it was; false in a dry run
     * @param version the number of the newest version afterwards; null when it was not done
     * @param labels what becomes of the labels that the file names
     * @param difference compared with the newest version, in the unified form; empty when there is none
     * @param reason why it was refused or not done; empty when it was not
     */
    public record Step(
            String path,
            @Nullable String name,
            PromptImportStep.Action action,
            boolean done,
            @Nullable Integer version,
            List<Move> labels,
            String difference,
            String reason) {}

    /**
     * What becomes of a label.
     *
     * @param from the number of the version on which it sits; null when it sits nowhere
     * @param to the number of the version on which it will sit
     * @param asked whether its promotion is asked for, since two persons move it
     * @param heldBack why it is neither moved nor asked for; empty when it is
     */
    public record Move(String label, @Nullable Integer from, int to, boolean asked, String heldBack) {}

    static ImportView planned(List<PromptImportStep> plan) {
        return new ImportView(
                true,
                (int) plan.stream().filter(PromptImportStep::isChange).count(),
                refused(plan),
                0,
                plan.stream()
                        .map(step -> step(step, false, null, step.reason()))
                        .toList());
    }

    static ImportView done(List<PromptImportOutcome> outcomes) {
        List<PromptImportStep> plan =
                outcomes.stream().map(PromptImportOutcome::step).toList();
        int refused = refused(plan);
        int undone = (int) outcomes.stream().filter(outcome -> !outcome.done()).count();
        return new ImportView(
                false,
                (int) outcomes.stream()
                        .filter(outcome -> outcome.done() && outcome.step().isChange())
                        .count(),
                refused,
                undone - refused,
                outcomes.stream().map(ImportView::step).toList());
    }

    private static int refused(List<PromptImportStep> plan) {
        return (int) plan.stream()
                .filter(step -> step.action() == PromptImportStep.Action.REFUSED)
                .count();
    }

    private static Step step(PromptImportOutcome outcome) {
        return step(outcome.step(), outcome.done(), outcome.done() ? outcome.version() : null, outcome.problem());
    }

    private static Step step(PromptImportStep step, boolean done, @Nullable Integer version, String reason) {
        PromptFile file = step.file();
        return new Step(
                step.path(),
                file == null ? null : file.name(),
                step.action(),
                done,
                version,
                step.labels().stream()
                        .map(move -> new Move(move.label(), move.from(), move.to(), move.asked(), move.heldBack()))
                        .toList(),
                step.difference(),
                reason);
    }
}
