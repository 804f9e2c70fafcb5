package dev.chancery.budgets;

import dev.chancery.outbox.Outbox;
import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Tells of thresholds that were reached, after it is certain that they were. */
final class BudgetAlerts {
    private static final System.Logger LOG = System.getLogger("dev.chancery.budgets");

    private final Database database;
    private final BudgetTable table;
    private final Clock clock;
    private final Consumer<BudgetThresholdReached> listener;
    private final Executor executor;
    private final Outbox outbox = new Outbox();
    private final Set<String> reached = ConcurrentHashMap.newKeySet();

    /** @param executor on whose threads the ledger's writers let others be told, who may take their time */
    BudgetAlerts(
            Database database,
            BudgetTable table,
            Clock clock,
            Consumer<BudgetThresholdReached> listener,
            Executor executor) {
        this.database = database;
        this.table = table;
        this.clock = clock;
        this.listener = listener;
        this.executor = executor;
    }

    Instant now() {
        return clock.instant();
    }

    /** Something was reached by a transaction that may still be rolled back. */
    void reached(Budget budget, LocalDate day) {
        reached.add(BudgetDayEntity.id(budget, day));
    }

    /** Tells soon what is committed of it. Does not block, and never fails. */
    void tellSoon() {
        if (!reached.isEmpty()) {
            try {
                executor.execute(this::tell);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "The application stops; thresholds are told after the next start", e);
            }
        }
    }

    /** Tells what is committed of it. Never fails: what cannot be told now is told later. */
    void tell() {
        List.copyOf(reached).forEach(id -> {
            if (reached.remove(id)) {
                tell(id);
            }
        });
    }

    private void tell(String id) {
        try {
            database.transact(em -> untold(em, id)).forEach(this::fire);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The thresholds of a budget could not be looked at; that is tried again", e);
        }
    }

    /** Tells also what a node that crashed, or was not heard, did not tell. */
    void tellLeftOver() {
        reached.addAll(database.transact(
                em -> em.createQuery("select d.id from BudgetDayEntity d where d.reached > d.told", String.class)
                        .getResultList()));
        tell();
    }

    private List<BudgetThresholdReached> untold(EntityManager em, String id) {
        BudgetDayEntity day = em.find(BudgetDayEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (day == null || day.reached() <= day.told()) {
            return List.of();
        }
        int told = day.told();
        day.tell();
        List<BudgetThresholdReached> events = table.all(em).stream()
                .filter(budget -> budget.id().equals(day.budgetId()) && budget.series() == day.series())
                .flatMap(budget -> events(em, budget, day, told).stream())
                .toList();
        events.forEach(event -> outbox.post(em, ThresholdAlert.of(event, id, now())));
        return events;
    }

    private List<BudgetThresholdReached> events(EntityManager em, Budget budget, BudgetDayEntity day, int told) {
        BudgetSums sums = BudgetSums.read(em, budget, day.day(), day.id()).and(day);
        return Thresholds.between(budget, told, day.reached()).stream()
                .map(threshold -> new BudgetThresholdReached(
                        budget, threshold, budget.limit(now()), sums.spent(), budget.resets(day.day())))
                .toList();
    }

    private void fire(BudgetThresholdReached event) {
        LOG.log(
                Level.INFO,
                "The budget {0} has reached {1} %",
                event.budget().terms().name(),
                event.threshold());
        try {
            listener.accept(event);
        } catch (RuntimeException e) { // one who listens must not keep others from hearing, or the ledger from writing
            LOG.log(Level.WARNING, "Somebody who observes budgets failed", e);
        }
    }
}
