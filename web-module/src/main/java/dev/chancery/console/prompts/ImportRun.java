package dev.chancery.console.prompts;

import dev.chancery.prompts.PromptImport;
import dev.chancery.prompts.PromptImportOutcome;
import dev.chancery.prompts.PromptImportStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Does the steps of an import one after the other, tells the page how many are done, a few times a second at most, and
 * does no further one when the page says so. Each step is a transaction of its own: what is done stays.
 */
final class ImportRun implements Supplier<List<PromptImportOutcome>> {
    private static final long PAUSE_NANOS = 300_000_000;

    private final PromptImport imports;
    private final List<PromptImportStep> steps;
    private final IntConsumer reached;
    private final LongSupplier nanoTime;
    private volatile boolean cancelled;

    /** @param reached told how many steps are done, on the thread that does them */
    ImportRun(PromptImport imports, List<PromptImportStep> steps, IntConsumer reached, LongSupplier nanoTime) {
        this.imports = imports;
        this.steps = List.copyOf(steps);
        this.reached = reached;
        this.nanoTime = nanoTime;
    }

    /** Breaks it off, after the step that is under way. */
    void cancel() {
        cancelled = true;
    }

    int size() {
        return steps.size();
    }

    /** What became of the steps until it was broken off. */
    @Override
    public List<PromptImportOutcome> get() {
        List<PromptImportOutcome> outcomes = new ArrayList<>();
        long told = nanoTime.getAsLong();
        for (PromptImportStep step : steps) {
            if (cancelled) {
                break;
            }
            outcomes.addAll(imports.run(List.of(step)));
            long now = nanoTime.getAsLong();
            if (now - told >= PAUSE_NANOS) {
                told = now;
                reached.accept(outcomes.size());
            }
        }
        return outcomes;
    }
}
