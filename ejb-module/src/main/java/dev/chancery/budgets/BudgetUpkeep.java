package dev.chancery.budgets;

import dev.chancery.storage.Database;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What is done from time to time: tells what was left untold, forgets what is long past. */
final class BudgetUpkeep {
    private static final Duration LATE_OUTCOMES = Duration.ofDays(2);
    private static final int DAYS_KEPT = 800;

    private final Database database;
    private final BudgetAlerts alerts;
    private final Clock clock;

    BudgetUpkeep(Database database, BudgetAlerts alerts, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.clock = clock;
    }

    void run() {
        alerts.tellLeftOver();
        database.run(em -> em.createQuery(
                        "delete from BudgetReservationEntity r where r.amount = :nothing and r.madeAt < :before")
                .setParameter("nothing", BigDecimal.ZERO)
                .setParameter("before", clock.instant().minus(LATE_OUTCOMES))
                .executeUpdate());
        LocalDate oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT);
        database.run(
                em -> em.createQuery("delete from BudgetDayEntity d where d.day < :oldest and d.reserved = :nothing")
                        .setParameter("oldest", oldest.toEpochDay())
                        .setParameter("nothing", BigDecimal.ZERO)
                        .executeUpdate());
    }
}
