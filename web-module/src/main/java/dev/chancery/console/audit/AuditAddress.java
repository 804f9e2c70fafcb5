package dev.chancery.console.audit;

import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.Outcome;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.usage.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the address of the view says: which rows, and which one is read. */
final class AuditAddress {
    static final String TEXT = "q";
    static final String ACTOR = "actor";
    static final String ACTION = "action";
    static final String TYPE = "type";
    static final String RESOURCE = "id";
    static final String OUTCOME = "outcome";
    static final String CORRELATION = "correlation";
    static final String ROW = "row";

    /** What narrows the list beyond its time. */
    static final List<String> FILTERS = List.of(TEXT, ACTOR, ACTION, TYPE, RESOURCE, OUTCOME, CORRELATION);

    private AuditAddress() {}

    /** The rows that are meant, as of now. */
    static AuditQuery rows(Query query, Instant now, ZoneId zone) {
        Period period = TimeRange.of(query).period(now, zone);
        return new AuditQuery(
                period.from(),
                period.to(),
                text(query, ACTOR),
                text(query, ACTION),
                text(query, TYPE),
                text(query, RESOURCE),
                outcome(query).orElse(null),
                text(query, CORRELATION),
                text(query, TEXT));
    }

    static Optional<Outcome> outcome(Query query) {
        return query.get(OUTCOME, Outcome::valueOf);
    }

    static boolean isFiltered(Query query) {
        return FILTERS.stream().anyMatch(name -> query.get(name).isPresent());
    }

    /** The same time, every row in it. */
    static Query unfiltered(Query query) {
        Query bare = query;
        for (String name : FILTERS) {
            bare = bare.with(name, null);
        }
        return bare;
    }

    private static @Nullable String text(Query query, String name) {
        return query.get(name).orElse(null);
    }
}
