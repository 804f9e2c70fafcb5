package dev.chancery.storage;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What this node serves of the published prompts. Whatever goes wrong with that keeps no node from beating. */
final class Deliveries {
    private static final System.Logger LOG = System.getLogger("dev.chancery.storage");

    private final Iterable<DeliverySource> sources;
    private final LongSupplier nanoTime;
    private final DueNumber due = new DueNumber();

    /** @param sources none, or one; asked for at each beat, since it may need what is made here */
    Deliveries(Iterable<DeliverySource> sources, LongSupplier nanoTime) {
        this.sources = sources;
        this.nanoTime = nanoTime;
    }

    /** What is served and what is due, in the transaction of a beat, before anything is written; null when nobody knows. */
    @Nullable
    Told tell(EntityManager em) {
        DeliverySource source = source();
        if (source == null) {
            return null;
        }
        Told told = told(source);
        String topic = attempt(source::topic);
        if (topic == null) {
            return null;
        }
        due.saw(Changes.number(em, topic), nanoTime.getAsLong());
        return told;
    }

    /** What is served and what is due now, from memory; null when nobody knows. */
    @Nullable
    Told now() {
        DeliverySource source = source();
        return source == null ? null : told(source);
    }

    private @Nullable Told told(DeliverySource source) {
        return attempt(() -> new Told(source.delivered(), due.at(nanoTime.getAsLong())));
    }

    private @Nullable DeliverySource source() {
        return attempt(() -> {
            Iterator<DeliverySource> all = sources.iterator();
            return all.hasNext() ? all.next() : null;
        });
    }

    private static <T> @Nullable T attempt(Supplier<@Nullable T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A node cannot tell which prompts it serves", e);
            return null;
        }
    }
}
