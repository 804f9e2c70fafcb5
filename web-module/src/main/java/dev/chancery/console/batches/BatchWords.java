package dev.chancery.console.batches;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.messages.MessageBatch;

/** Batches in words. */
final class BatchWords {
    private BatchWords() {}

    static Badge state(MessageBatch batch) {
        return switch (batch.state()) {
            case IN_PROGRESS -> badge(Tone.BUSY, "batches.state.in-progress");
            case CANCELING -> badge(Tone.BUSY, "batches.state.canceling");
            case ENDED ->
                batch.counts().succeeded() == batch.counts().total()
                        ? badge(Tone.GOOD, "batches.state.ended")
                        : badge(Tone.WARNING, "batches.state.ended-in-part");
            case OTHER ->
                new Badge(Tone.NEUTRAL, batch.fields().text("processing_status").orElse(Formats.UNKNOWN));
        };
    }

    private static Badge badge(Tone tone, String key) {
        return new Badge(tone, UI.getCurrent().getTranslation(key));
    }

    /** The time when it ended, else that at which it will. */
    static String end(MessageBatch batch, Formats formats) {
        return formats.time(batch.endedAt().or(batch::expiresAt).orElse(null));
    }
}
