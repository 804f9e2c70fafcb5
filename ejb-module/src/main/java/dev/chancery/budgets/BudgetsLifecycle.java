package dev.chancery.budgets;

import dev.chancery.storage.LeasedWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Keeps the budgets in order while the application runs. */
@Singleton
@Startup
@DenyAll
public class BudgetsLifecycle {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    @Inject
    private LeasedWork work;

    @Inject
    private BudgetUpkeep upkeep;

    @PostConstruct
    void start() {
        work.every(BETWEEN_ROUNDS, "budgets", upkeep::run);
    }
}
