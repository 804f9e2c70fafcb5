package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.audit.AuditDetails;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.prices.PriceTable;
import dev.chancery.prices.ShippedPrices;
import dev.chancery.prices.TestPrices;
import dev.chancery.storage.Ids;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked for, the pages together are what a walk through all rows finds. */
@OnEveryDatabase
class CallPagesContractTest {
    private static final Instant DAY = Instant.parse("2026-10-05T00:00:00Z");
    private static final CallFilter ALL = CallFilter.between(DAY.plusSeconds(600), DAY.plus(Duration.ofHours(70)));
    private static final PriceTable PRICES = ShippedPrices.current().table();

    private final TestDatabase database;
    private final Calls calls;
    private final Random random = new Random(5);

    CallPagesContractTest(TestDatabase database) {
        this.database = database;
        this.calls = new Calls(database, TestPrices.shipped(database), new AuditDetails());
    }

    @BeforeEach
    void fill() {
        database.empty();
        PastAttempt.record(
                database,
                new Rollups("node", Clock.systemUTC()),
                PRICES,
                IntStream.range(0, 600).mapToObj(i -> over()).toList());
        database.run(em -> IntStream.range(0, 40).forEach(i -> em.persist(underWay())));
    }

    @Test
    void agreeWithAWalkThroughAllRows() {
        List<CallRow> rows = pages(ALL, 97);
        assertThat(rows).hasSizeGreaterThan(500);

        Map<CallFilter, Predicate<CallRow>> questions = Map.ofEntries(
                Map.entry(ALL.with(CallField.PRINCIPAL, "person-7"), row -> "person-7".equals(row.principal())),
                Map.entry(ALL.with(CallField.PRINCIPAL, "nobody"), row -> false),
                Map.entry(ALL.with(CallField.PRINCIPAL, ""), row -> row.principal() == null),
                Map.entry(ALL.with(CallField.MODEL, "claude-opus-5-5"), row -> row.model()
                        .equals("claude-opus-5-5")),
                Map.entry(
                        ALL.with(CallField.MODEL, "unheard-of").onlyUnpriced(),
                        row -> row.model().equals("unheard-of") && row.outcome() == AttemptState.SUCCEEDED),
                Map.entry(ALL.outcome(AttemptState.FAILED), row -> row.outcome() == AttemptState.FAILED),
                Map.entry(ALL.outcome(AttemptState.INTENT), row -> row.outcome() == AttemptState.INTENT),
                Map.entry(ALL.outcome(AttemptState.UNKNOWN), row -> false),
                Map.entry(
                        ALL.outcome(AttemptState.INTENT, AttemptState.FAILED).with(CallField.PRINCIPAL, "person-1"),
                        row -> row.outcome() != AttemptState.SUCCEEDED && "person-1".equals(row.principal())),
                Map.entry(ALL.withoutSource("playground"), row -> !"playground".equals(row.source())),
                Map.entry(
                        ALL.withoutSource("playground").with(CallField.PRINCIPAL, "person-1"),
                        row -> !"playground".equals(row.source()) && "person-1".equals(row.principal())),
                Map.entry(ALL.withoutSource("playground").withoutSource("bean"), row -> row.source() == null),
                Map.entry(ALL.withoutSource(""), row -> row.source() != null),
                Map.entry(ALL.tagged("rare"), row -> row.tags().contains("rare")),
                Map.entry(
                        ALL.prompt("claims/triage", 2),
                        row -> "claims/triage".equals(row.promptName()) && row.promptVersion() == 2),
                Map.entry(
                        ALL.with(CallField.PROMPT, "claims/triage").with(CallField.KEY, "key-1"),
                        row -> "claims/triage".equals(row.promptName())
                                && row.keyId().equals("key-1")),
                Map.entry(
                        ALL.with(CallField.SOURCE, "playground").with(CallField.APPLICATION, "billing"),
                        row -> "playground".equals(row.source()) && "billing".equals(row.application())));

        questions.forEach((filter, meant) -> {
            List<String> due = rows.stream().filter(meant).map(CallRow::id).toList();
            for (int size : List.of(1, 7, 1000)) {
                assertThat(pages(filter, size))
                        .as("%s by %s", filter, size)
                        .extracting(CallRow::id)
                        .isEqualTo(due);
            }
        });
        assertThat(questions.values().stream().filter(meant -> rows.stream().anyMatch(meant)))
                .as("or nothing was tried")
                .hasSizeGreaterThan(9);
    }

    private List<CallRow> pages(CallFilter filter, int size) {
        List<CallRow> rows = new ArrayList<>();
        String next = null;
        do {
            CallPage page = calls.find(filter, next, size);
            rows.addAll(page.rows());
            next = page.next();
        } while (next != null);
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(CallRow::startedAt)
                        .thenComparing(CallRow::id)
                        .reversed());
        return rows;
    }

    private PastAttempt over() {
        PastAttempt attempt = PastAttempt.at(instant())
                .of(
                        random.nextInt(9) == 0
                                ? "unheard-of"
                                : random.nextInt(4) == 0 ? "claude-opus-5-5" : "claude-sonnet-5")
                .by("key-" + random.nextInt(3))
                .with(this::attributed);
        return random.nextInt(30) == 0 ? attempt.failed(529, "overloaded_error") : attempt;
    }

    private AttemptEntity underWay() {
        AttemptStart start = new AttemptStart(
                Ids.next(),
                1,
                "messages",
                false,
                "claude-sonnet-5",
                "key-1",
                "billing",
                100,
                1000,
                attributed(Attribution.NONE),
                Map.of());
        return new AttemptEntity(new AttemptIntent(Ids.next(), instant(), start), "node");
    }

    /** Many at the same instants, some of them where an hour begins. */
    private Instant instant() {
        return DAY.plus(Duration.ofMinutes(20L * random.nextInt(3 * 80)));
    }

    private Attribution attributed(Attribution none) {
        Attribution some = random.nextInt(8) == 0
                ? none
                : none.principal("person-" + (random.nextInt(6) == 0 ? 7 : random.nextInt(3)));
        int source = random.nextInt(10);
        some = source == 0 ? some : some.source(source < 3 ? "playground" : "bean");
        some = random.nextInt(3) == 0 ? some.application("billing") : some;
        some = random.nextInt(40) == 0 ? some.tags("rare", "other") : some;
        return random.nextInt(20) == 0 ? some.prompt("claims/triage", 1 + random.nextInt(2)) : some;
    }
}
