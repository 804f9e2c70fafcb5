package dev.chancery.budgets;

import dev.chancery.status.Level;
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
import java.util.stream.Collectors;

/** Says which budgets are used up. */
@ApplicationScoped
class BudgetStatus implements StatusSource {
    private static final String COMPONENT = "budgets";
    private static final int NAMED = 10;

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
            return List.of(database.transact(this::read));
        } catch (DatabaseUnavailableException e) {
            return List.of(
                    new Status(COMPONENT, Level.WARNING, "How budgets stand is not known while the database is away."));
        }
    }

    private Status read(EntityManager em) {
        Instant now = clock.instant();
        List<Budget> enabled =
                table.all(em).stream().filter(each -> each.terms().enabled()).toList();
        List<Budget> usedUp =
                enabled.stream().filter(each -> isUsedUp(em, each, now)).toList();
        if (usedUp.isEmpty()) {
            return new Status(
                    COMPONENT, Level.OK, "Of " + enabled.size() + " budgets that are switched on, none is used up.");
        }
        String names = usedUp.stream().limit(NAMED).map(BudgetStatus::named).collect(Collectors.joining(", "));
        String more = usedUp.size() > NAMED ? " and " + (usedUp.size() - NAMED) + " more" : "";
        return new Status(COMPONENT, Level.WARNING, "Used up: " + names + more + ".");
    }

    private static boolean isUsedUp(EntityManager em, Budget budget, Instant now) {
        BudgetSums sums = BudgetSums.read(em, budget, budget.day(now), "");
        return sums.spent().add(sums.reserved()).compareTo(budget.limit(now)) >= 0;
    }

    private static String named(Budget budget) {
        return budget.terms().name() + (budget.blocks() ? " (calls are refused)" : "");
    }
}
