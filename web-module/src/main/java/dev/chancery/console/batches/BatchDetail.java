package dev.chancery.console.batches;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.access.Caller;
import dev.chancery.access.Permission;
import dev.chancery.batches.Batches;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.messages.MessageBatch;
import dev.chancery.messages.MessageBatch.State;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One batch: how far it is, its results, and what ends it. */
final class BatchDetail extends DetailPanel {
    private static final long serialVersionUID = 1L;

    private final transient Batches batches;
    private final transient Background background;
    private final transient MessageBatch batch;
    private final @Nullable String key;

    /**
     * @param key as which the batch is seen; null for any
     * @param caller decides what is offered
     * @param close takes the panel away
     * @param changed told when the batch is no longer what it was
     * @param deleted told when it is gone
     */
    BatchDetail(
            MessageBatch batch,
            @Nullable String key,
            Batches batches,
            Background background,
            Caller caller,
            Runnable close,
            Runnable changed,
            Runnable deleted) {
        super(batch.id(), close);
        this.batches = batches;
        this.background = background;
        this.batch = batch;
        this.key = key;
        show(facts());
        if (batch.hasResults()) {
            show(new UsePart(background, () -> batches.use(key, batch.id())));
            offerResults(caller);
        }
        if (caller.mayAny(Permission.MANAGE_BATCHES)) {
            offerEnd(changed, deleted);
        }
        actions(new BatchRest(key).menu(batch, caller));
    }

    private Facts facts() {
        Formats formats = Formats.current();
        MessageBatch.Counts counts = batch.counts();
        Facts facts = new Facts()
                .add(getTranslation("batches.state"), BatchWords.state(batch))
                .add(
                        getTranslation("batches.created"),
                        formats.exactTime(batch.createdAt().orElse(null)))
                .add(
                        getTranslation("batches.expires"),
                        formats.exactTime(batch.expiresAt().orElse(null)))
                .add(
                        getTranslation("batches.ended"),
                        formats.exactTime(batch.endedAt().orElse(null)))
                .add(getTranslation("batches.processing"), formats.number(counts.processing()))
                .add(getTranslation("batches.succeeded"), formats.number(counts.succeeded()))
                .add(getTranslation("batches.errored"), formats.number(counts.errored()))
                .add(getTranslation("batches.canceled"), formats.number(counts.canceled()))
                .add(getTranslation("batches.expired"), formats.number(counts.expired()));
        batch.cancelledAt().ifPresent(at -> facts.add(getTranslation("batches.canceled-at"), formats.exactTime(at)));
        return facts;
    }

    private void offerResults(Caller caller) {
        if (caller.mayAny(Permission.READ_CONTENTS)) {
            Paragraph note = new Paragraph(getTranslation("batches.results.note"));
            note.addClassName("hint");
            show(note);
            actions(new Download(
                    getTranslation("batches.results"),
                    batch.id() + ".ndjson",
                    "application/x-ndjson",
                    out -> batches.results(key, batch.id(), out)));
        }
    }

    private void offerEnd(Runnable changed, Runnable deleted) {
        String count = Formats.current().number(batch.counts().total());
        if (batch.state() == State.IN_PROGRESS) {
            String consequence = getTranslation("batches.cancel.consequence", count);
            Supplier<MessageBatch> cancel = () -> batches.cancel(key, batch.id());
            actions(button("batches.cancel", VaadinIcon.BAN, consequence, cancel, changed));
        } else if (batch.state() == State.ENDED) {
            String consequence = getTranslation("batches.delete.consequence", count);
            Supplier<MessageBatch> delete = () -> {
                batches.delete(key, batch.id());
                return batch;
            };
            actions(button("batches.delete", VaadinIcon.TRASH, consequence, delete, deleted));
        }
    }

    private Button button(
            String verbKey, VaadinIcon icon, String consequence, Supplier<MessageBatch> action, Runnable then) {
        Button button = new Button(getTranslation(verbKey), icon.create(), click -> new Confirmation(
                        getTranslation(verbKey + ".question", batch.id()),
                        consequence,
                        getTranslation(verbKey),
                        () -> background.ask(
                                UI.getCurrent(),
                                action,
                                done -> {
                                    Notices.done(getTranslation(verbKey + ".done"));
                                    then.run();
                                },
                                Notices::failed))
                .open());
        button.setId(verbKey.replace("batches.", "batch-"));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
