package dev.chancery.console.palette;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** Leads from a request's id, as support and server logs name it, to the call in the ledger. */
@ApplicationScoped
class CallHits implements PaletteSource {
    private static final Pattern REQUEST_ID = Pattern.compile("req_[A-Za-z0-9_]{4,90}");

    private final Callers callers;

    @Inject
    CallHits(Callers callers) {
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    CallHits() {
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        return REQUEST_ID.matcher(text).matches() && callers.current().mayAny(Permission.READ_USAGE)
                ? List.of(new PaletteHit(VaadinIcon.LIST, text, "palette.call", "usage?request=" + text))
                : List.of();
    }
}
