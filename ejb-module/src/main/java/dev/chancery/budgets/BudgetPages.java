package dev.chancery.budgets;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of budgets that a transaction writes, locked in the order of their ids, so that two transactions never wait
 * for each other.
 */
final class BudgetPages {
    private final EntityManager em;
    private final Map<String, BudgetDayEntity> days = new TreeMap<>();
    private final Map<String, BudgetSums> others = new HashMap<>();

    private BudgetPages(EntityManager em) {
        this.em = em;
    }

    /** Opens the days of the claims, new ones where there are none yet. */
    static BudgetPages forClaims(EntityManager em, Collection<Claim> claims) {
        BudgetPages pages = new BudgetPages(em);
        Map<String, Claim> byDay = new TreeMap<>();
        claims.forEach(claim -> byDay.put(BudgetDayEntity.id(claim.budget(), claim.day()), claim));
        byDay.forEach((id, claim) -> pages.days.put(id, pages.lockedOrNew(id, claim)));
        return pages;
    }

    /** Opens the days of reservations, as far as there are any. */
    static BudgetPages forReservations(EntityManager em, Collection<BudgetReservationEntity> reservations) {
        BudgetPages pages = new BudgetPages(em);
        reservations.stream()
                .map(BudgetReservationEntity::dayId)
                .distinct()
                .sorted()
                .forEach(id -> {
                    BudgetDayEntity day = pages.locked(id);
                    if (day != null) {
                        pages.days.put(id, day);
                    }
                });
        return pages;
    }

    private BudgetDayEntity lockedOrNew(String id, Claim claim) {
        BudgetDayEntity known = locked(id);
        if (known != null) {
            return known;
        }
        BudgetDayEntity added = new BudgetDayEntity(claim.budget(), claim.day());
        em.persist(added);
        em.flush(); // so that a second transaction waits here, and runs again
        return added;
    }

    private @Nullable BudgetDayEntity locked(String id) {
        return em.find(BudgetDayEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Nullable
    BudgetDayEntity day(String id) {
        return days.get(id);
    }

    Collection<BudgetDayEntity> all() {
        return days.values();
    }

    BudgetDayEntity day(Claim claim) {
        BudgetDayEntity day = days.get(BudgetDayEntity.id(claim.budget(), claim.day()));
        if (day == null) {
            throw new IllegalStateException("a day that was not opened");
        }
        return day;
    }

    /** What the whole window has counted, this transaction's part included. */
    BudgetSums sums(Budget budget, BudgetDayEntity day) {
        return others(budget, day).and(day);
    }

    /** What the other days of the window have counted. */
    BudgetSums others(Budget budget, BudgetDayEntity day) {
        LocalDate date = day.day();
        return others.computeIfAbsent(day.id(), id -> BudgetSums.read(em, budget, date, id));
    }
}
