package dev.chancery.console.batches;

import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.RowGrid;
import dev.chancery.messages.MessageBatch;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Batches, the newest first. */
class BatchGrid extends RowGrid<MessageBatch> {
    private static final long serialVersionUID = 1L;

    /** @param open told which batch somebody chose */
    BatchGrid(Consumer<MessageBatch> open) {
        super("", open);
        Formats formats = Formats.current();
        setId("batches");
        setAriaLabel(getTranslation("batches.title"));
        text(
                        getTranslation("batches.created"),
                        batch -> formats.time(batch.createdAt().orElse(null)))
                .setWidth("12.5rem")
                .setFlexGrow(0);
        badge(getTranslation("batches.state"), BatchWords::state)
                .setWidth("9rem")
                .setFlexGrow(1);
        count("batches.requests", MessageBatch.Counts::total);
        count("batches.succeeded", MessageBatch.Counts::succeeded);
        count("batches.errored", MessageBatch.Counts::errored);
        count("batches.not-begun", counts -> counts.canceled() + counts.expired());
        text(getTranslation("batches.end"), batch -> BatchWords.end(batch, formats))
                .setWidth("12.5rem")
                .setFlexGrow(0);
        code(getTranslation("batches.id"), MessageBatch::id).setWidth("14rem").setFlexGrow(2);
    }

    private void count(String key, ToLongFunction<MessageBatch.Counts> count) {
        Formats formats = Formats.current();
        figure(getTranslation(key), batch -> formats.number(count.applyAsLong(batch.counts())))
                .setWidth("7rem");
    }
}
