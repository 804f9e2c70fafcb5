package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.kit.Query;
import dev.chancery.console.usage.UsageLink;
import dev.chancery.usage.CallField;
import dev.chancery.usage.CallFilter;
import dev.chancery.usage.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Leads to calls in the ledger: from the API's id of a request, as support and server logs name it, and from the ids of
 * calls and attempts, as Chancery names them.
 */
@ApplicationScoped
class CallHits implements PaletteSource {
    private static final Pattern REQUEST_ID = Pattern.compile("req_[A-Za-z0-9_]{4,90}");
    private static final Pattern OWN_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final CallFilter EVER =
            CallFilter.between(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));

    private final Calls calls;
    private final Callers callers;

    @Inject
    CallHits(Calls calls, Callers callers) {
        this.calls = calls;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    CallHits() {
        this.calls = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        if (!callers.current().mayAny(Permission.READ_USAGE)) {
            return List.of();
        }
        if (REQUEST_ID.matcher(text).matches()) {
            return List.of(hit(PaletteKind.CALL, CallField.REQUEST, text));
        }
        String id = text.toLowerCase(Locale.ROOT);
        if (!OWN_ID.matcher(id).matches()) {
            return List.of();
        }
        if (isKnown(CallField.CALL, id)) {
            return List.of(hit(PaletteKind.CALL, CallField.CALL, id));
        }
        return isKnown(CallField.ATTEMPT, id) ? List.of(hit(PaletteKind.ATTEMPT, CallField.ATTEMPT, id)) : List.of();
    }

    private boolean isKnown(CallField field, String id) {
        return !calls.find(EVER.with(field, id), null, 1).rows().isEmpty();
    }

    private static PaletteHit hit(PaletteKind kind, CallField field, String id) {
        return PaletteHit.in(UsageLink.PATH, UsageLink.with(Query.empty(), field, id), kind, id);
    }
}
