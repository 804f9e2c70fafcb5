package dev.chancery.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTermsTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    static BudgetTerms money(String amount, BudgetWindow window, BudgetAction action) {
        return terms("claims", BudgetScope.ALL, "", BudgetUnit.MONEY, amount, window, UTC, action);
    }

    static BudgetTerms terms(
            String name,
            BudgetScope scope,
            String value,
            BudgetUnit unit,
            String amount,
            BudgetWindow window,
            ZoneId zone,
            BudgetAction action) {
        return new BudgetTerms(
                name,
                scope,
                value,
                unit,
                new BigDecimal(amount),
                window,
                zone,
                BudgetTerms.USUAL_THRESHOLDS,
                action,
                true);
    }

    private static BudgetTerms thresholds(Integer... percents) {
        return new BudgetTerms(
                "a",
                BudgetScope.ALL,
                "",
                BudgetUnit.MONEY,
                BigDecimal.ONE,
                BudgetWindow.DAY,
                UTC,
                List.of(percents),
                BudgetAction.NOTIFY,
                true);
    }

    private static void assertRefuses(String field, ThrowingCallable work) {
        assertThatExceptionOfType(InvalidBudgetException.class)
                .isThrownBy(work)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field))
                .withMessageStartingWith(field + " must ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e308", "-1", "", " ", "1,5", "0x10", "1.", "+1", "Infinity", "９"})
    void refusesAmountsThatAreNoPlainNumbers(String text) {
        assertRefuses("amount", () -> BudgetTerms.amount(text));
    }

    @Test
    void refusesAmountsOfAnyLength() {
        assertRefuses("amount", () -> BudgetTerms.amount("9".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0.01", "1000000000000", "1e308", "1e-1000000", "0.1234567890123456789012345678901234567890"})
    void refusesAmountsOutOfRange(String amount) {
        assertRefuses("amount", () -> money(amount, BudgetWindow.DAY, BudgetAction.BLOCK));
    }

    @Test
    void takesAmountsToTheLastDecimal() {
        assertThat(money("0.000000000001", BudgetWindow.DAY, BudgetAction.BLOCK).amount())
                .isEqualTo("0.000000000001");
        assertThat(money("999999999999", BudgetWindow.DAY, BudgetAction.BLOCK).amount())
                .isEqualTo("999999999999.000000000000");
        assertThat(money("1e2", BudgetWindow.DAY, BudgetAction.BLOCK).amount()).isEqualByComparingTo("100");
    }

    @Test
    void countsWholeTokensOnly() {
        assertRefuses(
                "amount",
                () -> terms(
                        "a", BudgetScope.ALL, "", BudgetUnit.TOKENS, "1.5", BudgetWindow.DAY, UTC, BudgetAction.BLOCK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0000"})
    void refusesNamesThatCannotBe(String name) {
        assertRefuses(
                "name",
                () -> terms(
                        name, BudgetScope.ALL, "", BudgetUnit.MONEY, "1", BudgetWindow.DAY, UTC, BudgetAction.BLOCK));
        assertRefuses(
                "name",
                () -> terms(
                        "x".repeat(101),
                        BudgetScope.ALL,
                        "",
                        BudgetUnit.MONEY,
                        "1",
                        BudgetWindow.DAY,
                        UTC,
                        BudgetAction.BLOCK));
    }

    @Test
    void wantsAValueForEveryScopeButAll() {
        for (BudgetScope scope : BudgetScope.values()) {
            String wrong = scope == BudgetScope.ALL ? "something" : " ";
            assertRefuses(
                    "value",
                    () -> terms("a", scope, wrong, BudgetUnit.MONEY, "1", BudgetWindow.DAY, UTC, BudgetAction.BLOCK));
        }
    }

    @Test
    void wantsThresholdsThatRise() {
        assertThat(thresholds().thresholds()).isEmpty();
        assertThat(thresholds(1, 150).thresholds()).containsExactly(1, 150);
        assertRefuses("thresholds", () -> thresholds(0));
        assertRefuses("thresholds", () -> thresholds(80, 50));
        assertRefuses("thresholds", () -> thresholds(50, 50));
        assertRefuses("thresholds", () -> thresholds(1001));
        assertRefuses("thresholds", () -> thresholds(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Nowhere", "", "UTC+99", "../etc"})
    void refusesZonesThatDoNotExist(String zone) {
        assertRefuses("zone", () -> BudgetTerms.zone(zone));
    }

    @Test
    void takesZonesThatExist() {
        assertThat(BudgetTerms.zone(" Asia/Shanghai ")).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void readsThresholdsAsPeopleTypeThem() {
        assertThat(BudgetTerms.thresholds(" 50,80 ，100, ")).containsExactly(50, 80, 100);
        assertThat(BudgetTerms.thresholds("")).isEmpty();
        assertThatExceptionOfType(InvalidBudgetException.class)
                .isThrownBy(() -> BudgetTerms.thresholds("50 %"))
                .withMessage("thresholds must be whole per cents separated by commas, such as 50, 80, 100.");
    }
}
