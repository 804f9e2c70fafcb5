package dev.chancery.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.audit.AuditDetails;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BudgetsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final BudgetTerms TERMS = BudgetTermsTest.money("10", BudgetWindow.MONTH, BudgetAction.BLOCK);

    private final TestDatabase database;
    private final Budgets budgets;

    BudgetsContractTest(TestDatabase database) {
        this.database = database;
        this.budgets =
                new Budgets(database, TestChanges.on(database), new AuditDetails(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private static BudgetTerms with(BudgetTerms terms, String amount, BudgetWindow window) {
        return new BudgetTerms(
                terms.name(),
                terms.scope(),
                terms.value(),
                terms.unit(),
                new BigDecimal(amount),
                window,
                terms.zone(),
                terms.thresholds(),
                terms.action(),
                terms.enabled());
    }

    @Test
    void keepsWhatIsSaid() {
        BudgetTerms terms = new BudgetTerms(
                "预算 ' \" --",
                BudgetScope.TAG,
                "nightly; drop table",
                BudgetUnit.TOKENS,
                new BigDecimal("999999999999"),
                BudgetWindow.ROLLING_30_DAYS,
                ZoneId.of("Asia/Shanghai"),
                List.of(),
                BudgetAction.NOTIFY,
                false);

        Budget budget = budgets.create(terms);

        assertThat(budgets.find(budget.id())).hasValueSatisfying(state -> {
            assertThat(state.budget()).isEqualTo(budget);
            assertThat(state.budget().terms()).isEqualTo(terms);
            assertThat(state.first()).isEqualTo("2026-10-23");
            assertThat(state.resets()).isEqualTo("2026-11-21T16:00:00Z");
            assertThat(state.spent()).isZero();
            assertThat(state.reserved()).isZero();
        });
    }

    @Test
    void listsByName() {
        budgets.create(BudgetTermsTest.terms(
                "b", BudgetScope.ALL, "", BudgetUnit.MONEY, "1", BudgetWindow.DAY, ZoneOffset.UTC, BudgetAction.BLOCK));
        budgets.create(BudgetTermsTest.terms(
                "a", BudgetScope.ALL, "", BudgetUnit.MONEY, "1", BudgetWindow.DAY, ZoneOffset.UTC, BudgetAction.BLOCK));

        assertThat(budgets.states())
                .extracting(state -> state.budget().terms().name())
                .containsExactly("a", "b");
        assertThat(budgets.list()).extracting(budget -> budget.terms().name()).containsExactly("a", "b");
    }

    @Test
    void isEditedInPlace() {
        Budget budget = budgets.create(TERMS);

        Budget changed = budgets.change(budget.id(), budget.version(), with(TERMS, "20", BudgetWindow.MONTH));

        assertThat(changed.id()).isEqualTo(budget.id());
        assertThat(changed.series()).isZero();
        assertThat(changed.version()).isGreaterThan(budget.version());
        assertThat(budgets.find(budget.id()).orElseThrow().budget()).isEqualTo(changed);
    }

    @Test
    void countsAnewWhenItCountsSomethingElse() {
        Budget budget = budgets.create(TERMS);

        assertThat(budgets.change(budget.id(), budget.version(), with(TERMS, "10", BudgetWindow.WEEK))
                        .series())
                .isEqualTo(1);
    }

    @Test
    void losesNobodysChange() {
        Budget seen = budgets.create(TERMS);
        budgets.change(seen.id(), seen.version(), with(TERMS, "20", BudgetWindow.MONTH));

        assertThatExceptionOfType(BudgetChangedException.class)
                .isThrownBy(() -> budgets.change(seen.id(), seen.version(), TERMS))
                .withMessage("Somebody else changed the budget 'claims' meanwhile: look at it again.");
        assertThatExceptionOfType(BudgetChangedException.class)
                .isThrownBy(() -> budgets.remove(seen.id(), seen.version()));
        assertThat(budgets.find(seen.id()).orElseThrow().limit()).isEqualByComparingTo("20");
    }

    @Test
    void saysThatItWasRemoved() {
        Budget budget = budgets.create(TERMS);
        budgets.remove(budget.id(), budget.version());

        assertThat(budgets.find(budget.id())).isEmpty();
        assertThatExceptionOfType(BudgetChangedException.class)
                .isThrownBy(() -> budgets.change(budget.id(), budget.version(), TERMS))
                .withMessage("The budget has been removed.");
    }

    @Test
    void checksARaise() {
        Budget budget = budgets.create(TERMS);

        assertRefuses(budget, "until", "1", NOW, "why");
        assertRefuses(budget, "until", "1", Instant.MAX, "why");
        assertRefuses(budget, "until", "1", Instant.parse("0000-01-01T00:00:00Z"), "why");
        assertRefuses(budget, "until", "1", Instant.parse("9999-12-31T00:00:00Z"), "why");
        assertRefuses(budget, "reason", "1", NOW.plusSeconds(1), " ");
        assertRefuses(budget, "reason", "1", NOW.plusSeconds(1), "x".repeat(501));
        assertRefuses(budget, "amount", "0", NOW.plusSeconds(1), "why");
        assertRefuses(budget, "amount", "-1", NOW.plusSeconds(1), "why");
        assertRefuses(budget, "amount", "1e308", NOW.plusSeconds(1), "why");
        assertRefuses(budget, "amount", "0.1234567890123", NOW.plusSeconds(1), "why");
    }

    private void assertRefuses(Budget budget, String field, String amount, Instant until, String reason) {
        assertThatExceptionOfType(InvalidBudgetException.class)
                .isThrownBy(() -> budgets.raise(budget.id(), budget.version(), new BigDecimal(amount), until, reason))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void keepsARaise() {
        Budget budget = budgets.create(TERMS);

        budgets.raise(budget.id(), budget.version(), new BigDecimal("2.5"), NOW.plusSeconds(60), " month end ");

        BudgetState state = budgets.find(budget.id()).orElseThrow();
        assertThat(state.limit()).isEqualByComparingTo("12.5");
        assertThat(state.budget().raise())
                .isEqualTo(new BudgetRaise(new BigDecimal("2.500000000000"), NOW.plusSeconds(60), "month end"));
    }

    @Test
    void refusesDaysThatCannotBe() {
        Budget budget = budgets.create(TERMS);

        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31))) {
            assertThatExceptionOfType(InvalidBudgetException.class)
                    .isThrownBy(() -> budgets.burnDown(budget.id(), day))
                    .satisfies(e -> assertThat(e.field()).isEqualTo("day"));
        }
        assertThat(budgets.burnDown("nobody", LocalDate.of(2026, 11, 21))).isEmpty();
    }
}
