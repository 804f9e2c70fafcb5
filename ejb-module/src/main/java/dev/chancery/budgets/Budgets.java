package dev.chancery.budgets;

import static dev.chancery.budgets.InvalidBudgetException.check;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.problems.Conflict;
import dev.chancery.problems.Rule;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The budgets, to be seen and edited. A change is known to every node within a second. Every method blocks for the
 * database. A budget counts what is sent from its creation on; when its scope, unit, window or zone is changed, it
 * begins anew.
 */
@Guarded
@ApplicationScoped
public class Budgets {
    private static final Duration LONGEST_RAISE = Duration.ofDays(366);
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final Changes changes;
    private final AuditDetails audit;
    private final Clock clock;

    @Inject
    Budgets(Database database, Changes changes, AuditDetails audit) {
        this(database, changes, audit, Clock.systemUTC());
    }

    Budgets(Database database, Changes changes, AuditDetails audit, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Budgets() {
        this.database = null;
        this.changes = null;
        this.audit = null;
        this.clock = null;
    }

    /** How every budget stands now, by name. */
    @Allowed(Permission.READ_BUDGETS)
    public List<BudgetState> states() {
        return database.transact(em ->
                BudgetTable.read(em).stream().map(budget -> state(em, budget)).toList());
    }

    /** Every budget, by name. */
    @Allowed(Permission.READ_BUDGETS)
    public List<Budget> list() {
        return database.transact(BudgetTable::read);
    }

    /** How the budget of this id stands now. */
    @Allowed(Permission.READ_BUDGETS)
    public Optional<BudgetState> find(String id) {
        return database.transact(
                em -> Optional.ofNullable(em.find(BudgetEntity.class, id)).map(entity -> state(em, entity.budget())));
    }

    private BudgetState state(EntityManager em, Budget budget) {
        Instant now = clock.instant();
        LocalDate today = budget.day(now);
        BudgetSums sums = BudgetSums.read(em, budget, today, "");
        return new BudgetState(
                budget,
                budget.limit(now),
                sums.spent(),
                sums.reserved(),
                budget.terms().window().first(today),
                budget.resets(today));
    }

    /** How the budget was used in the window of a day; empty when there is no budget of this id. */
    @Allowed(Permission.READ_BUDGETS)
    public Optional<BurnDown> burnDown(String id, LocalDate day) {
        check(day.getYear() >= 2000 && day.getYear() < 3000, "day", "must be from 2000 to 2999");
        return database.transact(em ->
                Optional.ofNullable(em.find(BudgetEntity.class, id)).map(entity -> burnDown(em, entity.budget(), day)));
    }

    private BurnDown burnDown(EntityManager em, Budget budget, LocalDate day) {
        LocalDate first = budget.terms().window().first(day);
        LocalDate last = budget.terms().window().resets(day).minusDays(1);
        List<BudgetDayEntity> counted = em.createQuery(
                        "select d from BudgetDayEntity d where d.budgetId = :budget and d.series = :series"
                                + " and d.day between :first and :last order by d.day",
                        BudgetDayEntity.class)
                .setParameter("budget", budget.id())
                .setParameter("series", budget.series())
                .setParameter("first", first.toEpochDay())
                .setParameter("last", last.toEpochDay())
                .getResultList();
        List<BurnDown.Day> days = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (BudgetDayEntity each : counted) {
            total = total.add(each.spent());
            days.add(new BurnDown.Day(each.day(), each.spent(), total));
        }
        return new BurnDown(budget, first, last, budget.limit(clock.instant()), days);
    }

    /** Adds a budget, which counts from now on. */
    @Audited(action = "budget.create", resource = "budget", allowed = Permission.MANAGE_BUDGETS)
    public Budget create(BudgetTerms terms) {
        String id = Ids.next();
        return database.transact(em -> {
            BudgetEntity entity = new BudgetEntity(id, terms);
            em.persist(entity);
            return changed(em, null, entity);
        });
    }

    /**
     * Changes a budget. What it has counted stays, unless it is to count something else from now on.
     *
     * @param version that of the budget as the editor saw it
     * @throws BudgetChangedException when somebody else changed or removed it since
     */
    @Audited(action = "budget.change", resource = "budget", allowed = Permission.MANAGE_BUDGETS)
    public Budget change(String id, long version, BudgetTerms terms) {
        return database.transact(em -> {
            BudgetEntity entity = current(em, id, version);
            Budget before = entity.budget();
            entity.change(terms);
            return changed(em, before, entity);
        });
    }

    /**
     * Lets more be used for a while. A raise that is there already is replaced.
     *
     * @param version that of the budget as the editor saw it
     * @param amount on top of the budget's own
     * @param until at most a year from now
     * @param reason 1 to 500 characters
     * @throws InvalidBudgetException when one of these is not allowed
     * @throws BudgetChangedException when somebody else changed or removed it since
     */
    @Audited(action = "budget.raise", resource = "budget", allowed = Permission.MANAGE_BUDGETS)
    public Budget raise(String id, long version, BigDecimal amount, Instant until, String reason) {
        audit.resource(id);
        Instant now = clock.instant();
        check(until.isAfter(now), "until", Rule.IN_THE_FUTURE);
        check(!until.isAfter(now.plus(LONGEST_RAISE)), "until", Rule.WITHIN_A_YEAR);
        check(!reason.isBlank() && reason.length() <= LONGEST_REASON, "reason", Rule.LENGTH, 1, LONGEST_REASON);
        check(
                amount.signum() > 0 && amount.compareTo(BudgetTerms.MOST) <= 0,
                "amount",
                Rule.ABOVE_ZERO,
                BudgetTerms.MOST);
        return database.transact(em -> {
            BudgetEntity entity = current(em, id, version);
            Budget before = entity.budget();
            BigDecimal scaled = BudgetTerms.scaled(amount, before.terms().unit());
            entity.raise(new BudgetRaise(scaled, until, reason.strip()));
            return changed(em, before, entity);
        });
    }

    /**
     * Removes a budget and what it has counted.
     *
     * @param version that of the budget as the editor saw it
     * @throws BudgetChangedException when somebody else changed or removed it since
     */
    @Audited(action = "budget.remove", resource = "budget", allowed = Permission.MANAGE_BUDGETS)
    public void remove(String id, long version) {
        database.run(em -> {
            BudgetEntity entity = current(em, id, version);
            BudgetChanges.tell(audit, id, entity.budget(), null);
            em.remove(entity);
            for (String counted : List.of("BudgetReservationEntity", "BudgetDayEntity")) {
                em.createQuery("delete from " + counted + " e where e.budgetId = :budget")
                        .setParameter("budget", id)
                        .executeUpdate();
            }
            changes.changed(em, BudgetTable.TOPIC);
        });
    }

    private BudgetEntity current(EntityManager em, String id, long version) {
        audit.resource(id);
        BudgetEntity entity = em.find(BudgetEntity.class, id);
        if (entity == null) {
            throw new BudgetChangedException(Conflict.BUDGET_REMOVED);
        }
        if (entity.budget().version() != version) {
            throw new BudgetChangedException(
                    Conflict.BUDGET_CHANGED, entity.budget().terms().name());
        }
        return entity;
    }

    private Budget changed(EntityManager em, @Nullable Budget before, BudgetEntity entity) {
        changes.changed(em, BudgetTable.TOPIC);
        em.flush(); // which gives it its version
        Budget after = entity.budget();
        BudgetChanges.tell(audit, after.id(), before, after);
        return after;
    }
}
