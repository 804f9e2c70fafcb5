package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** Leads from the id of a message batch to it; only Anthropic knows whether there is one, and is not asked here. */
@ApplicationScoped
class BatchHits implements PaletteSource {
    private static final Pattern ID = Pattern.compile("msgbatch_[A-Za-z0-9_]{4,90}");

    private final Callers callers;

    @Inject
    BatchHits(Callers callers) {
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    BatchHits() {
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        return ID.matcher(text).matches() && callers.current().mayAny(Permission.READ_BATCHES)
                ? List.of(new PaletteHit(PaletteKind.BATCH, text, "batches?batch=" + text))
                : List.of();
    }
}
