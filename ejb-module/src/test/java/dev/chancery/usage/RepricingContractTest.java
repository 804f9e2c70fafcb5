package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.prices.Price;
import dev.chancery.prices.Prices;
import dev.chancery.prices.TestPrices;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class RepricingContractTest {
    private static final Instant DAY = Instant.parse("2026-10-05T00:00:00Z");
    private static final Instant END = DAY.plus(Duration.ofDays(1));
    private static final RepriceScope ALL = new RepriceScope(DAY, END, null, false);

    private final TestDatabase database;

    RepricingContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void showsWhatItWouldChangeAndChangesNothing() {
        PastAttempt.record(
                database,
                PastAttempt.at(DAY).used(1_000_000, 0), // 2 dollars, then 3
                PastAttempt.at(DAY).of("claude-x").used(1_000_000, 0), // none, then 1
                PastAttempt.at(DAY).of("claude-opus-5-5").used(1_000_000, 0), // 4 dollars, then none
                PastAttempt.at(DAY).failed(500, "api_error"),
                PastAttempt.at(END).used(1_000_000, 0));

        Repriced preview =
                repricing(price("claude-sonnet-5", "3"), price("claude-x", "1")).preview(ALL);

        assertThat(preview.attempts()).isEqualTo(4);
        assertThat(preview.changed()).isEqualTo(3);
        assertThat(preview.gain()).isEqualTo(1);
        assertThat(preview.lose()).isEqualTo(1);
        assertThat(preview.before()).isEqualByComparingTo("6");
        assertThat(preview.after()).isEqualByComparingTo("4");
        assertThat(preview.byModel()).containsOnlyKeys("claude-sonnet-5", "claude-x", "claude-opus-5-5");
        assertThat(preview.byModel().get("claude-opus-5-5")).isEqualByComparingTo("-4");
        assertThat(total().cost()).isEqualByComparingTo("6");
        assertThat(total().unpriced()).isEqualTo(1);
    }

    @Test
    void changesRowsAndSumsTogether() {
        List<PastAttempt> attempts = many();
        PastAttempt.record(
                database,
                "node",
                TestPrices.of(database, price("claude-sonnet-5", "2")).table(),
                attempts);
        assertSumsAreThoseOfTheRows();
        Repricing repricing = repricing(price("claude-sonnet-5", "3"), price("claude-x", "0.7"));

        Repriced preview = repricing.preview(ALL);
        Repriced applied = repricing.apply(ALL);

        assertThat(applied).isEqualTo(preview);
        assertThat(applied.attempts()).isEqualTo(1100);
        assertSumsAreThoseOfTheRows();
        assertThat(total().unpriced()).isZero();
        assertThat(repricing.apply(ALL).changed()).isZero();
        assertSumsAreThoseOfTheRows();
    }

    @Test
    void keepsWhatIsDoneWhenItIsBrokenOff() {
        PastAttempt.record(
                database,
                "node",
                TestPrices.of(database, price("claude-sonnet-5", "2")).table(),
                many());
        Repricing repricing = repricing(price("claude-sonnet-5", "3"), price("claude-x", "0.7"));
        List<Long> told = new ArrayList<>();

        Repriced part = repricing.apply(ALL, soFar -> {
            told.add(soFar.attempts());
            return told.size() < 2;
        });

        assertThat(told).containsExactly(500L, 1000L);
        assertThat(part.attempts()).isEqualTo(1000);
        assertSumsAreThoseOfTheRows();
        assertThat(repricing.apply(ALL).changed()).isPositive().isLessThanOrEqualTo(100);
        assertSumsAreThoseOfTheRows();
        assertThat(repricing.preview(ALL, soFar -> false).attempts()).isEqualTo(500);
    }

    @Test
    void takesOnlyWhatIsMeant() {
        PastAttempt unpriced = PastAttempt.at(DAY).of("claude-x").used(1_000_000, 0);
        PastAttempt.record(database, unpriced, PastAttempt.at(DAY).used(1_000_000, 0));
        Repricing repricing = repricing(price("claude-sonnet-5", "3"), price("claude-x", "1"));

        assertThat(repricing
                        .apply(new RepriceScope(DAY, END, "claude-none", false))
                        .attempts())
                .isZero();
        assertThat(repricing.apply(new RepriceScope(DAY, END, null, true)).changed())
                .isEqualTo(1);

        assertThat(total().cost()).isEqualByComparingTo("3"); // 2 as before, and 1
        assertThat(repricing
                        .apply(new RepriceScope(DAY, END, "claude-sonnet-5", false))
                        .changed())
                .isEqualTo(1);
        assertThat(total().cost()).isEqualByComparingTo("4");
        assertSumsAreThoseOfTheRows();
    }

    @Test
    void losesNothingWhenTwoPriceAgainWhileAttemptsEnd() throws Exception {
        PastAttempt.record(
                database,
                "node",
                TestPrices.of(database, price("claude-sonnet-5", "2")).table(),
                many());
        List<Callable<Object>> all = new ArrayList<>();
        all.add(() -> repricing(price("claude-sonnet-5", "3")).apply(ALL));
        all.add(() -> repricing(price("claude-sonnet-5", "5")).apply(ALL));
        all.add(() -> {
            for (int i = 0; i < 20; i++) {
                PastAttempt.record(database, PastAttempt.at(DAY.plusSeconds(i)).used(1000, 0));
            }
            return "recorded";
        });
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            for (Future<Object> each : threads.invokeAll(all, 60, TimeUnit.SECONDS)) {
                assertThat(each.get()).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }

        assertSumsAreThoseOfTheRows();
    }

    @Test
    void leavesOneRowInTheTrail() throws Exception {
        PastAttempt.record(database, PastAttempt.at(DAY).used(1_000_000, 0));
        NamedCallers callers = new NamedCallers().person("ann", Role.ADMINISTRATOR);
        AuditedCalls guarded = new AuditedCalls(database, callers);
        Repricing repricing = repricing(price("claude-sonnet-5", "3"));

        guarded.call(repricing, "preview", ALL);
        guarded.call(repricing, "apply", ALL);
        callers.person("eve", Role.AUDITOR);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> guarded.call(repricing, "apply", ALL));

        assertThat(guarded.rows())
                .containsExactly(
                        "ann usage.reprice null DONE Priced 1 of 1 again: attempts from 2026-10-05T00:00:00Z to"
                                + " 2026-10-06T00:00:00Z {'cost':{'before':2.000000000000,'after':3.000000000000}}",
                        "eve usage.reprice null REFUSED  ");
    }

    private Repricing repricing(Price... prices) {
        return new Repricing(database, TestChanges.on(database), TestPrices.of(database, prices), new AuditDetails());
    }

    private static Price price(String model, String input) {
        return TestPrices.price(model, input, "10");
    }

    private Use total() {
        return database.transact(
                em -> new SumsQuery(em, List.of(new SumsOf(Span.HOUR, DAY, END)), UsageFilter.EVERYTHING).total());
    }

    private static List<PastAttempt> many() {
        List<PastAttempt> attempts = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            String name = "p" + i % 3;
            PastAttempt attempt = PastAttempt.at(DAY.plusSeconds(i * 60L))
                    .of(i % 5 == 0 ? "claude-x" : "claude-sonnet-5")
                    .by("key-" + i % 2)
                    .used(i, 7)
                    .with(a -> a.principal(name)
                            .application("app")
                            .tags(name, "all")
                            .prompt(name, 1));
            attempts.add(i % 11 == 0 ? attempt.failed(500, "api_error") : attempt);
        }
        return attempts;
    }

    /** I4: the sums of every group are those of its rows. */
    private void assertSumsAreThoseOfTheRows() {
        List<CallRow> rows = rows();
        Map<String, BigDecimal> costs = new TreeMap<>();
        Map<String, Long> unpriced = new TreeMap<>();
        for (CallRow row : rows) {
            List<String> groups = new ArrayList<>(List.of(
                    "MODEL " + row.model(),
                    "SOURCE " + Columns.orEmpty(row.source()),
                    "KEY " + row.keyId(),
                    "APPLICATION " + Columns.orEmpty(row.application()),
                    "PRINCIPAL " + Columns.orEmpty(row.principal())));
            row.tags().forEach(tag -> groups.add("TAG " + tag));
            if (row.promptName() != null) {
                groups.add("PROMPT " + row.promptName());
                groups.add("PROMPT_VERSION " + row.promptName() + "#" + row.promptVersion());
            }
            BigDecimal cost = row.cost() == null ? BigDecimal.ZERO.setScale(12) : row.cost();
            groups.forEach(group -> costs.merge(group, cost, BigDecimal::add));
            groups.forEach(group ->
                    unpriced.merge(group, row.cost() == null && row.consumption() != null ? 1L : 0L, Long::sum));
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, Long> sumsUnpriced = new TreeMap<>();
        Prices prices = TestPrices.shipped(database);
        UsageReports reports = new UsageReports(database, prices);
        Period period = new Period(DAY, END, ZoneOffset.UTC);
        for (Grouping grouping : Grouping.values()) {
            reports.top(period, UsageFilter.EVERYTHING, grouping, Ranking.COST, 100)
                    .forEach(group -> {
                        sums.put(grouping + " " + group.group(), group.use().cost());
                        sumsUnpriced.put(
                                grouping + " " + group.group(), group.use().unpriced());
                    });
        }
        assertThat(sums).isEqualTo(costs);
        assertThat(sumsUnpriced).isEqualTo(unpriced);
        assertThat(total().requests()).isEqualTo(rows.size());
    }

    private List<CallRow> rows() {
        return database.transact(
                em -> em.createQuery("select a from AttemptEntity a where a.startedAt < :end", AttemptEntity.class)
                        .setParameter("end", END)
                        .getResultStream()
                        .map(CallRow::of)
                        .toList());
    }
}
