package dev.chancery.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.audit.AuditDetails;
import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.storage.AwayDatabase;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BudgetStatusContractTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database;
    private final Budgets budgets;

    BudgetStatusContractTest(TestDatabase database) {
        this.database = database;
        this.budgets = new Budgets(database, TestChanges.on(database), new AuditDetails(), CLOCK);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void namesTheBudgetsThatAreUsedUp() {
        assertThat(status()).containsExactly(new Status("budgets", Level.OK, Finding.BUDGETS_LEFT, 0));

        use(create("a", BudgetAction.BLOCK), "9.99");
        assertThat(status()).extracting(Status::level).containsExactly(Level.OK);
        use(create("b", BudgetAction.BLOCK), "10");
        use(create("c", BudgetAction.NOTIFY), "12");

        assertThat(status())
                .extracting(each -> each.level() + " " + each.sentence())
                .containsExactly("WARNING Used up, and calls are refused: b.", "WARNING Used up: c.");
    }

    @Test
    void saysWhenTheDatabaseIsAway() {
        AwayDatabase away = new AwayDatabase(database);
        away.takeAway();
        assertThat(new BudgetStatus(away, new BudgetTable(away), CLOCK).status())
                .singleElement()
                .extracting(Status::level)
                .isEqualTo(Level.WARNING);
    }

    private List<Status> status() {
        return new BudgetStatus(database, new BudgetTable(database), CLOCK).status();
    }

    private Budget create(String name, BudgetAction action) {
        return budgets.create(BudgetTermsTest.terms(
                name, BudgetScope.ALL, "", BudgetUnit.MONEY, "10", BudgetWindow.DAY, ZoneOffset.UTC, action));
    }

    private void use(Budget budget, String amount) {
        database.run(em -> {
            BudgetDayEntity day = new BudgetDayEntity(budget, budget.day(CLOCK.instant()));
            day.reserve(new BigDecimal(amount));
            em.persist(day);
        });
    }
}
