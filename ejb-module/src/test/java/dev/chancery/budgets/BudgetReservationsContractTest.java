package dev.chancery.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chancery.audit.AuditDetails;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.BudgetExceededException;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.outbox.AlertKind;
import dev.chancery.outbox.Outbox;
import dev.chancery.outbox.WaitingAlert;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.Quote;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Ids;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import dev.chancery.usage.AttemptIntent;
import dev.chancery.usage.AttemptOutcome;
import dev.chancery.usage.AttemptState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BudgetReservationsContractTest {
    /** A model whose tokens cost a dollar each. */
    private static final String DOLLAR = "claude-dollar-1";

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final TestDatabase database;
    private final ChangingClock clock = new ChangingClock(NOW);
    private final List<BudgetThresholdReached> told = new CopyOnWriteArrayList<>();
    private final Changes changes;
    private final Budgets budgets;
    private final BudgetTable table;
    private final BudgetAlerts alerts;
    private final BudgetReservations reservations;

    BudgetReservationsContractTest(TestDatabase database) {
        this.database = database;
        this.changes = TestChanges.on(database);
        this.budgets = new Budgets(database, changes, new AuditDetails(), clock);
        this.table = new BudgetTable(database);
        this.alerts = new BudgetAlerts(database, table, clock, told::add, Runnable::run);
        this.reservations = new BudgetReservations(table, BudgetReservationsContractTest::price, alerts);
    }

    private static final class ChangingClock extends Clock {
        private volatile Instant now;

        ChangingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static Quote price(String model, Instant at, Consumption used) {
        return model.startsWith(DOLLAR)
                ? new Quote("p", BigDecimal.valueOf(used.prompt() + used.output()))
                : Quote.NONE;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    private Budget create(BudgetTerms terms) {
        Budget budget = budgets.create(terms);
        table.refresh();
        return budget;
    }

    private Budget money(String amount, BudgetAction action) {
        return create(BudgetTermsTest.money(amount, BudgetWindow.MONTH, action));
    }

    private AttemptIntent intent(String model, long input, long output, Attribution attribution) {
        return new AttemptIntent(
                Ids.next(),
                clock.instant(),
                new AttemptStart(
                        Ids.next(),
                        1,
                        "messages",
                        false,
                        model,
                        "key-1",
                        "billing",
                        input,
                        output,
                        attribution,
                        Map.of()));
    }

    private AttemptIntent dollars(long most) {
        return intent(DOLLAR, 0, most, Attribution.NONE);
    }

    private Map<String, ClaudeException> reserve(AttemptIntent... intents) {
        return database.transact(em -> reservations.reserve(em, List.of(intents)));
    }

    private void settle(AttemptOutcome... outcomes) {
        database.run(em -> reservations.settle(em, List.of(outcomes)));
        reservations.committed();
    }

    private AttemptOutcome ended(AttemptIntent intent, AttemptState state, long input, long output) {
        Consumption used = Consumption.ofTokens(input, output);
        return new AttemptOutcome(
                intent.id(),
                intent.at(),
                state,
                used,
                price(intent.start().model(), intent.at(), used).cost());
    }

    private static AttemptOutcome ended(AttemptIntent intent, AttemptState state) {
        return new AttemptOutcome(intent.id(), intent.at(), state, null, null);
    }

    private BudgetState state(Budget budget) {
        return budgets.find(budget.id()).orElseThrow();
    }

    private void assertState(Budget budget, long spent, long reserved) {
        assertThat(state(budget).spent()).as("spent").isEqualByComparingTo(BigDecimal.valueOf(spent));
        assertThat(state(budget).reserved()).as("reserved").isEqualByComparingTo(BigDecimal.valueOf(reserved));
    }

    private long rows(String entity) {
        return database.transact(em -> em.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult());
    }

    @Test
    void reservesBeforeAndCountsAfter() {
        Budget budget = money("100", BudgetAction.BLOCK);
        AttemptIntent intent = dollars(40);

        assertThat(reserve(intent)).isEmpty();
        assertState(budget, 0, 40);
        settle(ended(intent, AttemptState.SUCCEEDED, 1, 6));

        assertState(budget, 7, 0);
        assertThat(rows("BudgetReservationEntity")).isZero();
    }

    @Test
    void refusesWhenNothingIsLeftAndSaysAll() {
        money("100", BudgetAction.BLOCK);
        AttemptIntent intent = dollars(10);
        reserve(dollars(60), dollars(40));

        ClaudeException reason = reserve(intent).get(intent.id());

        assertThat(reason).isInstanceOfSatisfying(BudgetExceededException.class, e -> {
            assertThat(e.scope()).isEqualTo("all calls");
            assertThat(e.limit()).isEqualByComparingTo("100");
            assertThat(e.spent()).isEqualByComparingTo("100");
            assertThat(e.resetsAt()).isEqualTo("2026-12-01T00:00:00Z");
            assertThat(e.retryAfter()).hasValue(Duration.ofHours(9 * 24 + 12));
        });
        assertThat(reason)
                .hasMessage("The budget 'claims' for all calls is used up: 100 US dollars of 100 US dollars,"
                        + " calls under way included, until 2026-12-01T00:00:00Z.");
    }

    @Test
    void passesTheLimitByOneReservationAtMostWithinABatch() {
        Budget budget = money("10", BudgetAction.BLOCK);
        AttemptIntent[] intents = new AttemptIntent[50];
        for (int i = 0; i < intents.length; i++) {
            intents[i] = dollars(3);
        }

        assertThat(reserve(intents)).hasSize(46);
        assertState(budget, 0, 12);
    }

    @Test
    void letsTenOfFiftyCallersThrough() throws Exception {
        Budget budget = money("10", BudgetAction.BLOCK);
        ExecutorService callers = Executors.newFixedThreadPool(50);
        ConcurrentLinkedQueue<AttemptIntent> passed = new ConcurrentLinkedQueue<>();
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            done.add(callers.submit(() -> {
                AttemptIntent intent = dollars(1);
                if (reserve(intent).isEmpty()) {
                    passed.add(intent);
                }
            }));
        }
        for (Future<?> each : done) {
            each.get(60, TimeUnit.SECONDS);
        }

        assertThat(passed).hasSize(10);
        assertState(budget, 0, 10);
        done.clear();
        passed.forEach(intent -> done.add(callers.submit(() -> settle(ended(intent, AttemptState.SUCCEEDED, 0, 1)))));
        for (Future<?> each : done) {
            each.get(60, TimeUnit.SECONDS);
        }
        callers.shutdown();
        assertState(budget, 10, 0);
        assertThat(rows("BudgetReservationEntity")).isZero();
        assertThat(told).extracting(BudgetThresholdReached::threshold).containsExactlyInAnyOrder(50, 80, 95, 100);
    }

    @Test
    void leavesNothingBehindOfACrashBeforeTheCommit() {
        Budget budget = money("10", BudgetAction.BLOCK);

        assertThatIllegalStateException()
                .isThrownBy(() -> database.run(em -> {
                    reservations.reserve(em, List.of(dollars(5)));
                    throw new IllegalStateException("crashed");
                }));

        assertState(budget, 0, 0);
        assertThat(rows("BudgetReservationEntity")).isZero();
    }

    @Test
    void freesWhatLostAttemptsReserved() {
        Budget budget = money("10", BudgetAction.BLOCK);
        AttemptIntent one = dollars(5);
        AttemptIntent other = dollars(5);
        reserve(one, other);
        assertThat(reserve(dollars(1))).hasSize(1);

        settle(ended(one, AttemptState.UNKNOWN), ended(other, AttemptState.UNKNOWN));

        assertState(budget, 0, 0);
        assertThat(reserve(dollars(1))).isEmpty();
    }

    @Test
    void countsWhatANodeSaysThatLivedAfterAll() {
        Budget budget = money("10", BudgetAction.BLOCK);
        AttemptIntent intent = dollars(5);
        reserve(intent);
        settle(ended(intent, AttemptState.UNKNOWN));

        settle(ended(intent, AttemptState.SUCCEEDED, 0, 4));
        settle(ended(intent, AttemptState.SUCCEEDED, 0, 4));

        assertState(budget, 4, 0);
        assertThat(rows("BudgetReservationEntity")).isZero();
    }

    @Test
    void countsWhatFailedAttemptsUsedAsFarAsIsKnown() {
        Budget budget = money("100", BudgetAction.BLOCK);
        AttemptIntent failed = dollars(10);
        AttemptIntent cancelled = dollars(10);
        AttemptIntent unpriced = dollars(10);
        reserve(failed, cancelled, unpriced);

        settle(
                ended(failed, AttemptState.FAILED),
                ended(cancelled, AttemptState.CANCELLED, 1, 2),
                ended(unpriced, AttemptState.SUCCEEDED));

        assertState(budget, 13, 0);
    }

    @Test
    void doesNotBlockWhatItOnlyNotifiesOf() {
        Budget budget = money("10", BudgetAction.NOTIFY);
        reserve(dollars(100));

        assertThat(reserve(dollars(100), intent("claude-unpriced-1", 1, 1, Attribution.NONE)))
                .isEmpty();
        assertState(budget, 0, 200);
    }

    @Test
    void refusesAModelWithoutAPriceBecauseItCannotBeHeld() {
        money("10", BudgetAction.BLOCK);
        AttemptIntent intent = intent("claude-unpriced-1", 1, 1, Attribution.NONE);

        assertThat(reserve(intent).get(intent.id()))
                .hasMessage(
                        "The budget 'claims' for all calls blocks at its limit, and the model claude-unpriced-1 has no"
                                + " price by which it could be held: give it a price, or a budget of tokens.");
    }

    @Test
    void countsTokensOfAllClasses() {
        Budget budget = create(BudgetTermsTest.terms(
                "t",
                BudgetScope.ALL,
                "",
                BudgetUnit.TOKENS,
                "100",
                BudgetWindow.DAY,
                ZoneOffset.UTC,
                BudgetAction.BLOCK));
        AttemptIntent intent = intent("claude-unpriced-1", 30, 20, Attribution.NONE);
        reserve(intent);
        assertState(budget, 0, 50);

        Consumption used = new Consumption(1, 2, 4, 8, 16, 32, false, "", "", "", false);
        settle(new AttemptOutcome(intent.id(), intent.at(), AttemptState.SUCCEEDED, used, null));

        assertState(budget, 31, 0);
    }

    @Test
    void leavesOutWhatIsNotBilled() {
        money("0", BudgetAction.BLOCK);
        AttemptIntent models = intent("", 0, 0, Attribution.NONE);
        AttemptIntent counting = new AttemptIntent(
                Ids.next(),
                NOW,
                new AttemptStart(
                        "c", 1, "count_tokens", false, DOLLAR, "key-1", "billing", 10, 0, Attribution.NONE, Map.of()));

        assertThat(reserve(models, counting)).isEmpty();
        assertThat(reserve(dollars(0))).hasSize(1);
    }

    @Test
    void holdsEachScopeApart() {
        Attribution who = Attribution.NONE
                .application("claims")
                .principal("ada")
                .prompt("claims/triage", 3)
                .tags("nightly", "eu");
        Map<BudgetScope, String> mine = Map.of(
                BudgetScope.ALL, "",
                BudgetScope.APPLICATION, "claims",
                BudgetScope.KEY, "key-1",
                BudgetScope.MODEL, DOLLAR,
                BudgetScope.PROMPT, "claims/triage",
                BudgetScope.USER, "ada",
                BudgetScope.TAG, "eu");
        List<Budget> concerned = new ArrayList<>();
        List<Budget> others = new ArrayList<>();
        mine.forEach((scope, value) -> {
            concerned.add(create(scoped(scope, value)));
            if (scope != BudgetScope.ALL) {
                others.add(create(scoped(scope, value + "-other")));
            }
        });
        concerned.add(create(scoped(BudgetScope.MODEL, "claude-dollar*")));

        assertThat(reserve(intent(DOLLAR + "-20261121", 0, 5, who))).isEmpty();

        concerned.forEach(each -> assertState(each, 0, 5));
        others.forEach(each -> assertState(each, 0, 0));
    }

    private static BudgetTerms scoped(BudgetScope scope, String value) {
        return BudgetTermsTest.terms(
                "b", scope, value, BudgetUnit.MONEY, "100", BudgetWindow.DAY, ZoneOffset.UTC, BudgetAction.BLOCK);
    }

    @Test
    void reservesOfNoBudgetWhenOneRefuses() {
        Budget wide = money("100", BudgetAction.BLOCK);
        create(scoped(BudgetScope.KEY, "key-1"));
        reserve(dollars(100));

        assertThat(reserve(dollars(5))).hasSize(1);
        assertState(wide, 0, 100);
    }

    @Test
    void letsMoreThroughWhileARaiseLasts() {
        Budget budget = money("10", BudgetAction.BLOCK);
        reserve(dollars(10));
        assertThat(reserve(dollars(1))).hasSize(1);
        budgets.raise(budget.id(), budget.version(), new BigDecimal("5"), NOW.plusSeconds(60), "month end");
        table.refresh();

        assertThat(reserve(dollars(5))).isEmpty();
        assertThat(state(budget).limit()).isEqualByComparingTo("15");
        clock.now = NOW.plusSeconds(60);

        assertThat(reserve(dollars(1))).hasSize(1);
        assertThat(state(budget).limit()).isEqualByComparingTo("10");
    }

    @Test
    void beginsAnewWithEachWindow() {
        Budget budget = create(BudgetTermsTest.money("10", BudgetWindow.DAY, BudgetAction.BLOCK));
        AttemptIntent late = dollars(10);
        reserve(late);
        clock.now = Instant.parse("2026-11-22T00:00:00Z");

        assertThat(reserve(dollars(10))).isEmpty();
        settle(ended(late, AttemptState.SUCCEEDED, 0, 9)); // counts for the day on which it was sent

        assertState(budget, 0, 10);
        assertThat(budgets.burnDown(budget.id(), budget.day(NOW)).orElseThrow().days())
                .singleElement()
                .satisfies(day -> assertThat(day.spent()).isEqualByComparingTo("9"));
    }

    @Test
    void sumsThirtyDaysUpWhenTheWindowRolls() {
        Budget budget = create(BudgetTermsTest.money("10", BudgetWindow.ROLLING_30_DAYS, BudgetAction.BLOCK));
        AttemptIntent first = dollars(6);
        reserve(first);
        settle(ended(first, AttemptState.SUCCEEDED, 0, 6));
        clock.now = NOW.plus(Duration.ofDays(29));
        AttemptIntent second = dollars(4);
        assertThat(reserve(second)).isEmpty();
        settle(ended(second, AttemptState.SUCCEEDED, 0, 4));
        assertThat(reserve(dollars(1))).hasSize(1);

        clock.now = NOW.plus(Duration.ofDays(30));

        assertThat(reserve(dollars(1))).isEmpty();
        assertState(budget, 4, 1);
    }

    @Test
    void tellsOfEachThresholdOnce() {
        Budget budget = money("100", BudgetAction.NOTIFY);
        spend(49);
        assertThat(told).isEmpty();
        spend(2);
        spend(2);
        assertThat(told).extracting(BudgetThresholdReached::threshold).containsExactly(50);
        spend(45);

        assertThat(told).extracting(BudgetThresholdReached::threshold).containsExactly(50, 80, 95);
        assertThat(told.get(2).spent()).isEqualByComparingTo("98");
        assertThat(told.get(2).limit()).isEqualByComparingTo("100");
        assertThat(told.get(2).resets()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(told.get(2).budget().id()).isEqualTo(budget.id());
        clock.now = Instant.parse("2026-11-25T00:00:00Z");
        spend(1);
        assertThat(told).hasSize(3);
        clock.now = Instant.parse("2026-12-01T00:00:00Z");
        spend(50);
        assertThat(told).extracting(BudgetThresholdReached::threshold).containsExactly(50, 80, 95, 50);
    }

    private void spend(long dollars) {
        AttemptIntent intent = dollars(dollars);
        reserve(intent);
        settle(ended(intent, AttemptState.SUCCEEDED, 0, dollars));
    }

    @Test
    void doesNotTellOfWhatWasRolledBack() {
        money("100", BudgetAction.NOTIFY);
        AttemptIntent intent = dollars(60);
        reserve(intent);
        assertThatIllegalStateException()
                .isThrownBy(() -> database.run(em -> {
                    reservations.settle(em, List.of(ended(intent, AttemptState.SUCCEEDED, 0, 60)));
                    throw new IllegalStateException("crashed");
                }));

        reservations.committed();

        assertThat(told).isEmpty();
    }

    @Test
    void leavesAnAlertForEachThresholdWithTheMarkThatItWasTold() {
        money("100", BudgetAction.BLOCK);
        AttemptIntent intent = dollars(96);
        reserve(intent);
        settle(ended(intent, AttemptState.SUCCEEDED, 0, 96));
        AttemptIntent last = dollars(4);
        reserve(last);
        settle(ended(last, AttemptState.SUCCEEDED, 0, 4));
        new BudgetUpkeep(database, alerts, clock).run();

        List<WaitingAlert> left = database.transact(em -> new Outbox().waiting(em, 10));
        assertThat(left)
                .extracting(WaitingAlert::kind)
                .containsExactly(
                        AlertKind.BUDGET_THRESHOLD,
                        AlertKind.BUDGET_THRESHOLD,
                        AlertKind.BUDGET_THRESHOLD,
                        AlertKind.BUDGET_EXCEEDED);
        assertThat(left.get(2).sentence())
                .isEqualTo("The budget 'claims' has reached 95 % of 100 US dollars; used are 96.");
        assertThat(left.get(3).sentence())
                .isEqualTo("The budget 'claims' has reached 100 % of 100 US dollars; used are 100."
                        + " Calls that count for it are refused.");
        assertThat(left.get(3).details())
                .isEqualTo("{\"threshold\":100,\"unit\":\"MONEY\",\"limit\":\"100\",\"spent\":\"100\",\"refuses\":true,"
                        + "\"resets\":\"2026-12-01T00:00:00Z\"}");
    }

    @Test
    void tellsLaterWhatACrashedNodeDidNot() {
        money("100", BudgetAction.NOTIFY);
        AttemptIntent intent = dollars(60);
        reserve(intent);
        database.run(em -> new BudgetReservations(
                        table,
                        BudgetReservationsContractTest::price,
                        new BudgetAlerts(database, table, clock, told::add, Runnable::run))
                .settle(em, List.of(ended(intent, AttemptState.SUCCEEDED, 0, 60))));

        new BudgetUpkeep(database, alerts, clock).run();
        new BudgetUpkeep(database, alerts, clock).run();

        assertThat(told).extracting(BudgetThresholdReached::threshold).containsExactly(50);
    }

    @Test
    void goesOnWhenAnObserverFails() {
        money("100", BudgetAction.NOTIFY);
        BudgetAlerts failing = new BudgetAlerts(
                database,
                table,
                clock,
                event -> {
                    throw new IllegalArgumentException("observer");
                },
                Runnable::run);
        BudgetReservations observed = new BudgetReservations(table, BudgetReservationsContractTest::price, failing);
        AttemptIntent intent = dollars(60);
        reserve(intent);
        database.run(em -> observed.settle(em, List.of(ended(intent, AttemptState.SUCCEEDED, 0, 60))));

        observed.committed();

        assertThat(rows("BudgetDayEntity")).isEqualTo(1);
    }

    @Test
    void forgetsLostAttemptsInTheEnd() {
        money("100", BudgetAction.NOTIFY);
        AttemptIntent lost = dollars(60);
        AttemptIntent open = dollars(1);
        reserve(lost, open);
        settle(ended(lost, AttemptState.UNKNOWN));
        clock.now = NOW.plus(Duration.ofDays(3));

        new BudgetUpkeep(database, alerts, clock).run();

        assertThat(rows("BudgetReservationEntity")).isEqualTo(1);
    }

    @Test
    void knowsTheBudgetsWithoutHavingHeardOfThem() {
        budgets.create(BudgetTermsTest.money("0", BudgetWindow.DAY, BudgetAction.BLOCK));

        assertThat(reserve(dollars(1))).hasSize(1);
    }

    @Test
    void takesAChangeOverWhenItIsHeard() {
        changes.onChange(BudgetTable.TOPIC, table::refresh);
        TestChanges.look(changes);
        assertThat(reserve(dollars(1))).isEmpty();

        Budget budget = budgets.create(BudgetTermsTest.money("0", BudgetWindow.DAY, BudgetAction.BLOCK));
        TestChanges.look(changes);
        assertThat(reserve(dollars(1))).hasSize(1);
        budgets.remove(budget.id(), budget.version());
        TestChanges.look(changes);

        assertThat(reserve(dollars(1))).isEmpty();
    }

    @Test
    void settlesAfterTheBudgetIsGone() {
        Budget budget = money("100", BudgetAction.BLOCK);
        AttemptIntent intent = dollars(1);
        reserve(intent);
        budgets.remove(budget.id(), budget.version());
        table.refresh();

        settle(ended(intent, AttemptState.SUCCEEDED, 0, 1));

        assertThat(rows("BudgetReservationEntity") + rows("BudgetDayEntity")).isZero();
    }

    @Test
    void doesNotHoldWhatIsSwitchedOff() {
        BudgetTerms on = BudgetTermsTest.money("0", BudgetWindow.DAY, BudgetAction.BLOCK);
        create(new BudgetTerms(
                on.name(),
                on.scope(),
                on.value(),
                on.unit(),
                on.amount(),
                on.window(),
                on.zone(),
                on.thresholds(),
                on.action(),
                false));

        assertThat(reserve(dollars(1))).isEmpty();
    }
}
