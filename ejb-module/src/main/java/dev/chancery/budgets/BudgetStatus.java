package dev.chancery.budgets;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Names;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says which budgets are used up. */
@ApplicationScoped
class BudgetStatus implements StatusSource {
    private static final String COMPONENT = "budgets";

    private final Database database;
    private final BudgetTable table;
    private final Clock clock;

    @Inject
    BudgetStatus(Database database, BudgetTable table) {
        this(database, table, Clock.systemUTC());
    }

    BudgetStatus(Database database, BudgetTable table, Clock clock) {
        this.database = database;
        this.table = table;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected BudgetStatus() {
        this.database = null;
        this.table = null;
        this.clock = null;
    }

    @Override
    public List<Status> status() {
        try {
            return database.transact(this::read);
        } catch (DatabaseUnavailableException e) {
            return List.of(new Status(COMPONENT, Level.WARNING, Finding.BUDGETS_UNKNOWN));
        }
    }

    private List<Status> read(EntityManager em) {
        Instant now = clock.instant();
        List<Budget> enabled =
                table.all(em).stream().filter(each -> each.terms().enabled()).toList();
        List<Budget> usedUp =
                enabled.stream().filter(each -> isUsedUp(em, each, now)).toList();
        if (usedUp.isEmpty()) {
            return List.of(new Status(COMPONENT, Level.OK, Finding.BUDGETS_LEFT, enabled.size()));
        }
        return Stream.of(
                        told(Finding.BUDGETS_BLOCKING, usedUp, Budget::blocks),
                        told(Finding.BUDGETS_USED_UP, usedUp, budget -> !budget.blocks()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isUsedUp(EntityManager em, Budget budget, Instant now) {
        BudgetSums sums = BudgetSums.read(em, budget, budget.day(now), "");
        return sums.spent().add(sums.reserved()).compareTo(budget.limit(now)) >= 0;
    }

    private static Optional<Status> told(Finding finding, List<Budget> usedUp, Predicate<Budget> which) {
        List<String> names = usedUp.stream()
                .filter(which)
                .map(budget -> budget.terms().name())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Status(COMPONENT, Level.WARNING, finding, Names.of(names)));
    }
}
