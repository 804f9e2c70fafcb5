package dev.chancery.usage;

import dev.chancery.prices.ShippedPrices;
import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Warns when a model that is in use ends soon. */
@ApplicationScoped
class ModelEnds implements StatusSource {
    private static final Duration IN_USE = Duration.ofDays(7);
    private static final int DAYS_AHEAD = 60;

    private final Database database;
    private final ShippedPrices facts;
    private final Clock clock;

    @Inject
    ModelEnds(Database database) {
        this(database, ShippedPrices.current(), Clock.systemUTC());
    }

    ModelEnds(Database database, ShippedPrices facts, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ModelEnds() {
        this.database = null;
        this.facts = null;
        this.clock = null;
    }

    @Override
    public List<Status> status() {
        try {
            Instant now = clock.instant();
            LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
            return new TreeMap<>(used(now))
                    .entrySet().stream()
                            .flatMap(entry -> warning(entry.getKey(), entry.getValue(), today).stream())
                            .toList();
        } catch (DatabaseUnavailableException e) {
            return List.of(); // the storage's own status says so
        }
    }

    private Map<String, Use> used(Instant now) {
        return database.transact(
                em -> new SumsQuery(em, SumsOf.time(em, now.minus(IN_USE), now), UsageFilter.EVERYTHING)
                        .byGroup(Grouping.MODEL));
    }

    private Optional<Status> warning(String model, Use use, LocalDate today) {
        return facts.retiresOn(model)
                .filter(end -> !end.isAfter(today.plusDays(DAYS_AHEAD)))
                .map(end -> new Status(
                        "models",
                        Level.WARNING,
                        end.isAfter(today) ? Finding.MODELS_END : Finding.MODELS_ENDED,
                        model,
                        end,
                        use.requests(),
                        IN_USE));
    }
}
