package dev.chancery.api.reconciliation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which days of UTC are compared. */
public class DayParameters {
    private static final int DAYS_BEFORE = 6;

    @Parameter(description = "The first day; six days before the last one when nothing is said")
    @QueryParam("first")
    @Nullable
    LocalDate first;

    @Parameter(description = "The last day, at most 92 in all; today when nothing is said")
    @QueryParam("last")
    @Nullable
    LocalDate last;

    LocalDate last(LocalDate today) {
        return last == null ? today : last;
    }

    /** A day so early that none is before it is refused as a day, not here. */
    LocalDate first(LocalDate today) {
        LocalDate end = last(today);
        if (first != null) {
            return first;
        }
        return end.isBefore(LocalDate.EPOCH) ? end : end.minusDays(DAYS_BEFORE);
    }
}
