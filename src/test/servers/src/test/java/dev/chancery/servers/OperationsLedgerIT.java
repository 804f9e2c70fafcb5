package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditReports;
import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetAction;
import dev.chancery.budgets.BudgetScope;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.budgets.BudgetWindow;
import dev.chancery.budgets.Budgets;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.BudgetExceededException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.prices.PriceList;
import dev.chancery.prices.PriceRow;
import dev.chancery.status.Level;
import dev.chancery.status.StatusService;
import dev.chancery.usage.Dimension;
import dev.chancery.usage.Period;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.Use;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ledger, prices, budgets, audit and status in the real EAR, on the server's own JPA and data source. */
@ExtendWith(ArquillianExtension.class)
class OperationsLedgerIT {
    private static final MessageRequest HELLO =
            MessageRequest.of("claude-sonnet-5-5").user("hello").maxTokens(50);
    private static final Caller ADMINISTRATOR =
            new Caller("grace", Caller.Kind.PERSON, "127.0.0.1", EnumSet.allOf(Permission.class));

    private final String conversation = UUID.randomUUID().toString();

    @Inject
    Claude claude;

    @Inject
    Callers callers;

    @Inject
    UsageReports reports;

    @Inject
    PriceList prices;

    @Inject
    Budgets budgets;

    @Inject
    AuditReports audit;

    @Inject
    StatusService status;

    @EJB
    UndecidedDesk undecided;

    @Deployment
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(
                TestWar.of(OperationsLedgerIT.class, UndecidedDesk.class, LedgerTable.class, LedgerTable.Row.class));
    }

    @Test
    void recordsACallWithItsCostBeforeTheCallerHasTheAnswer() throws Exception {
        long used = callers.as(ADMINISTRATOR, () -> claude.send(HELLO, options()))
                .usage()
                .outputTokens()
                .orElseThrow();

        LedgerTable.Row row = only();
        assertThat(row.state()).isEqualTo("SUCCEEDED");
        assertThat(row.principal()).isEqualTo("grace");
        assertThat(row.application()).isEqualTo("chancery");
        assertThat(row.output()).isEqualTo(used).isPositive();
        assertThat(row.cost()).isPositive();
    }

    @Test
    void keepsTheRecordWhenTheCallersTransactionRollsBack() throws Exception {
        undecided.callAndRollBack(conversation);

        assertThat(only().state()).isEqualTo("SUCCEEDED");
    }

    @Test
    void recordsAStreamThatIsGivenUp() throws Exception {
        MessageRequest slow = MessageRequest.of("claude-sonnet-5-5")
                .user("[[sim: gap=100]] hello")
                .maxTokens(50);
        try (MessageStream stream = claude.stream(slow, options())) {
            stream.next();
            assertThat(only().state()).isEqualTo("INTENT");
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (only().state().equals("INTENT") && System.nanoTime() - deadline < 0) {
            Thread.sleep(20);
        }

        assertThat(only().state()).isEqualTo("CANCELLED");
    }

    @Test
    void sumsUpManyCallsAtOnce() throws Exception {
        String tag = "many-" + conversation.substring(0, 8);
        CallOptions options = CallOptions.DEFAULT.attribution(
                Attribution.NONE.conversation(conversation).tags(tag));
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            calls.add(claude.sendAsync(HELLO, options).toCompletableFuture());
        }
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);

        List<LedgerTable.Row> rows = LedgerTable.ofConversation(conversation);
        assertThat(rows).hasSize(100).allMatch(row -> row.state().equals("SUCCEEDED"));
        Instant now = Instant.now();
        Period today = new Period(now.minus(Duration.ofHours(2)), now.plus(Duration.ofHours(1)), ZoneOffset.UTC);
        Use use = callers.as(
                Caller.scheduler(Permission.READ_USAGE),
                () -> reports.total(today, UsageFilter.of(Dimension.TAG, tag)));
        assertThat(use.requests()).isEqualTo(100);
        assertThat(use.output())
                .isEqualTo(rows.stream().mapToLong(LedgerTable.Row::output).sum());
        assertThat(use.cost())
                .isEqualByComparingTo(
                        rows.stream().map(LedgerTable.Row::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void blocksACallForWhichABudgetHasNoRoom() throws Exception {
        String application = "poor-" + conversation.substring(0, 8);
        BudgetTerms nothing = new BudgetTerms(
                "nothing for " + application,
                BudgetScope.APPLICATION,
                application,
                BudgetUnit.MONEY,
                new BigDecimal("0.000001"),
                BudgetWindow.DAY,
                ZoneId.of("Europe/Berlin"),
                BudgetTerms.USUAL_THRESHOLDS,
                BudgetAction.BLOCK,
                true);
        Budget budget = callers.as(ADMINISTRATOR, () -> budgets.create(nothing));
        try {
            CallOptions poor = CallOptions.DEFAULT.attribution(
                    Attribution.NONE.application(application).conversation(conversation));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            BudgetExceededException refusal = null;
            while (refusal == null && System.nanoTime() - deadline < 0) {
                try {
                    claude.send(HELLO, poor);
                    Thread.sleep(50);
                } catch (BudgetExceededException e) {
                    refusal = e;
                }
            }
            assertThat(refusal).hasMessageContaining(budget.terms().name());
        } finally {
            callers.as(ADMINISTRATOR, () -> {
                budgets.remove(budget.id(), budget.version());
                return budget;
            });
        }
    }

    @Test
    void refusesWhoMayNotAndHasARowForEach() {
        long before = rowsOfTheTrail();

        assertThatThrownBy(() -> prices.rows()).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> callers.as(Caller.scheduler(Permission.READ_BUDGETS), () -> {
                    budgets.remove("no-such-budget", 1);
                    return true;
                }))
                .isInstanceOf(NotAllowedException.class);
        List<PriceRow> rows = callers.as(Caller.scheduler(Permission.READ_PRICES), () -> prices.rows());

        assertThat(rows).isNotEmpty();
        assertThat(rowsOfTheTrail() - before).isGreaterThanOrEqualTo(1);
        assertThat(callers.as(ADMINISTRATOR, () -> audit.verify()).isIntact()).isTrue();
    }

    @Test
    void saysHowItIs() {
        assertThat(callers.as(Caller.scheduler(Permission.READ_STATUS), () -> status.status()))
                .isNotEmpty()
                .noneMatch(each -> each.level() == Level.FAILING);
    }

    private long rowsOfTheTrail() {
        return callers.as(ADMINISTRATOR, () -> audit.verify()).rows();
    }

    private CallOptions options() {
        return CallOptions.DEFAULT.attribution(Attribution.NONE.conversation(conversation));
    }

    private LedgerTable.Row only() throws Exception {
        List<LedgerTable.Row> rows = LedgerTable.ofConversation(conversation);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
