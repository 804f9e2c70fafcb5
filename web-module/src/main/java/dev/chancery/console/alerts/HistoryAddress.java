package dev.chancery.console.alerts;

import dev.chancery.alerts.AlertQuery;
import dev.chancery.alerts.DeliveryState;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.outbox.AlertKind;
import dev.chancery.usage.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the address says of the history: which deliveries, and which one is read. */
final class HistoryAddress {
    static final String TO = "to-channel";
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String DELIVERY = "delivery";

    private static final List<String> FILTERS = List.of(TO, KIND, STATE);

    private HistoryAddress() {}

    /** The deliveries that are meant, as of now. */
    static AlertQuery deliveries(Query query, Instant now, ZoneId zone) {
        Period period = TimeRange.of(query).period(now, zone);
        return new AlertQuery(
                period.from(),
                period.to(),
                query.get(TO).orElse(null),
                kind(query).orElse(null),
                state(query).orElse(null));
    }

    static Optional<AlertKind> kind(Query query) {
        return query.get(KIND).flatMap(AlertKind::of);
    }

    static Optional<DeliveryState> state(Query query) {
        return query.get(STATE, DeliveryState::valueOf);
    }

    static boolean isFiltered(Query query) {
        return FILTERS.stream().anyMatch(name -> query.get(name).isPresent());
    }

    /** The same time, every delivery in it. */
    static Query unfiltered(Query query) {
        Query bare = query;
        for (String name : FILTERS) {
            bare = bare.with(name, null);
        }
        return bare;
    }
}
