package dev.chancery.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.storage.Changes;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PriceListContractTest {
    private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2027-02-01T00:00:00Z");

    private final TestDatabase database;
    private final Changes changes;
    private final Set<String> used = new HashSet<>();
    private final PriceList list;

    PriceListContractTest(TestDatabase database) {
        this.database = database;
        this.changes = TestChanges.on(database);
        this.list =
                new PriceList(database, changes, List.<PriceUse>of((em, id) -> used.contains(id)), new AuditDetails());
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void keepsARowToTheLastDigit() {
        PriceDraft draft = new PriceDraft(
                "claude-own",
                "fast",
                JANUARY,
                FEBRUARY,
                List.of(
                        new PriceTier(0, Rates.parse(Map.of("input", "0.0001", "output", "999999.9999"))),
                        new PriceTier(200_000, Rates.parse(Map.of("web_search", "0")))));

        PriceRow added = list.add(draft);

        assertThat(added.origin()).isEqualTo(PriceRow.Origin.OWN);
        assertThat(list.rows()).containsExactly(added);
        assertThat(list.find(added.price().id())).contains(added);
        assertThat(PriceDraft.of(added.price())).isEqualTo(draft);
    }

    @Test
    void refusesARowInTheTimeOfAnother() {
        list.add(draft("m", JANUARY, null, "1"));

        assertThatExceptionOfType(InvalidPriceException.class)
                .isThrownBy(() -> list.add(draft("m", FEBRUARY, null, "2")))
                .withMessageContaining("holds from 2027-01-01T00:00:00Z to now and later: end that one first")
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("from"));
        list.add(draft("m", null, JANUARY, "3"));
        list.add(draft("other", FEBRUARY, null, "4"));
        assertThat(list.rows()).hasSize(3);
    }

    @Test
    void endsARowAndTakesWhatFollows() {
        PriceRow first = list.add(draft("m", null, null, "1"));

        PriceRow ended = list.end(first.price().id(), first.revision(), JANUARY);
        list.add(draft("m", JANUARY, null, "2"));

        assertThat(ended.revision()).isGreaterThan(first.revision());
        assertThat(list.rows()).extracting(row -> row.price().from()).containsExactly(null, JANUARY);
        assertThat(list.rows()).extracting(row -> row.price().to()).containsExactly(JANUARY, null);
    }

    @Test
    void changesRatesOnlyForWhoSawTheLatest() {
        PriceRow seen = list.add(draft("m", null, null, "1"));
        String id = seen.price().id();

        PriceRow changed = list.change(id, seen.revision(), draft("m", null, null, "2"));

        assertThatExceptionOfType(PriceConflictException.class)
                .isThrownBy(() -> list.change(id, seen.revision(), draft("m", null, null, "3")))
                .withMessage("The price " + id + " was changed meanwhile; look at it again.");
        assertThatExceptionOfType(PriceConflictException.class)
                .isThrownBy(() -> list.end(id, seen.revision(), JANUARY));
        assertThatExceptionOfType(PriceConflictException.class).isThrownBy(() -> list.remove(id, seen.revision()));
        assertThat(list.rows()).containsExactly(changed);
        assertThat(input(changed)).isEqualTo("2.0000");
    }

    @Test
    void removesWhatNothingWasPricedBy() {
        PriceRow unused = list.add(draft("m", null, null, "1"));
        PriceRow priced = list.add(draft("n", null, null, "1"));
        used.add(priced.price().id());

        list.remove(unused.price().id(), unused.revision());

        assertThatExceptionOfType(PriceInUseException.class)
                .isThrownBy(() -> list.remove(priced.price().id(), priced.revision()))
                .withMessageContaining("the ledger has attempts that were priced by it");
        assertThatExceptionOfType(PriceConflictException.class)
                .isThrownBy(() -> list.remove(unused.price().id(), unused.revision()))
                .withMessageContaining("removed meanwhile");
        assertThat(list.rows()).containsExactly(priced);
    }

    @Test
    void putsInTheListPricesOnce() {
        prices().refresh();
        prices().refresh();

        assertThat(list.rows())
                .extracting(PriceRow::price)
                .containsExactlyInAnyOrderElementsOf(
                        ShippedPrices.current().table().prices());
        assertThat(list.rows()).allMatch(row -> row.origin() == PriceRow.Origin.SHIPPED);
    }

    @Test
    void putsInTheListPricesOnceWhenNodesStartTogether() throws Exception {
        List<Callable<Prices>> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Prices node = prices();
            nodes.add(() -> {
                node.refresh();
                return node;
            });
        }
        List<Prices> started = together(nodes);

        assertThat(list.rows()).hasSameSizeAs(ShippedPrices.current().table().prices());
        assertThat(started).allSatisfy(node -> assertThat(node.table().prices())
                .containsExactlyInAnyOrderElementsOf(
                        ShippedPrices.current().table().prices()));
    }

    @Test
    void takesOneOfTwoRowsThatAreAddedTogetherForOneTime() throws Exception {
        list.add(draft("first", null, null, "1"));
        List<Callable<Boolean>> editors = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            PriceList other = new PriceList(database, TestChanges.on(database), List.of(), new AuditDetails());
            editors.add(() -> {
                try {
                    other.add(draft("m", JANUARY, null, "1"));
                    return true;
                } catch (InvalidPriceException e) {
                    return false;
                }
            });
        }

        assertThat(together(editors)).containsOnlyOnce(true);
        assertThat(list.rows()).hasSize(2);
    }

    @Test
    void doesNotOverwriteWhatPeopleEdited() {
        prices().refresh();
        PriceRow shipped = list.find("claude-sonnet-5").orElseThrow();
        PriceRow edited =
                list.change("claude-sonnet-5", shipped.revision(), draft("claude-sonnet-5", null, null, "1.5"));

        prices(listOf("2027-01-01", price("claude-sonnet-5", "9"), price("claude-haiku-4-5", "9")))
                .refresh();

        assertThat(edited.origin()).isEqualTo(PriceRow.Origin.EDITED);
        assertThat(list.find("claude-sonnet-5")).contains(edited);
        assertThat(input(list.find("claude-haiku-4-5").orElseThrow())).isEqualTo("9.0000");
    }

    @Test
    void doesNotGoBackToAnOlderList() {
        prices(listOf("2027-01-01", price("claude-haiku-4-5", "9"))).refresh();

        prices().refresh();

        assertThat(input(list.find("claude-haiku-4-5").orElseThrow())).isEqualTo("9.0000");
    }

    @Test
    void leavesOutAListPriceInTheTimeOfPeoples() {
        PriceRow own = list.add(draft("claude-sonnet-5", null, null, "1.5"));

        prices().refresh();

        assertThat(list.find("claude-sonnet-5")).isEmpty();
        assertThat(list.rows())
                .contains(own)
                .hasSameSizeAs(ShippedPrices.current().table().prices());
    }

    @Test
    void doesNotRemoveListPrices() {
        prices().refresh();
        PriceRow shipped = list.find("claude-sonnet-5").orElseThrow();

        assertThatExceptionOfType(PriceInUseException.class)
                .isThrownBy(() -> list.remove("claude-sonnet-5", shipped.revision()))
                .withMessageContaining("it came with Chancery");
    }

    @Test
    void tellsEveryNodeOfAChange() {
        Changes there = TestChanges.on(database);
        Prices node = new Prices(database, there, ShippedPrices.current());
        TestChanges.look(there);
        Consumption million = Consumption.ofTokens(1_000_000, 0);
        assertThat(node.quote("m", JANUARY, million)).isEqualTo(Quote.NONE);

        PriceRow row = list.add(draft("m", null, null, "1.25"));
        TestChanges.look(there);

        assertThat(node.quote("m", JANUARY, million))
                .isEqualTo(new Quote(row.price().id(), new BigDecimal("1.250000000000")));
        list.remove(row.price().id(), row.revision());
        TestChanges.look(there);
        assertThat(node.quote("m", JANUARY, million)).isEqualTo(Quote.NONE);
    }

    @Test
    void tellsTheAuditTrailWhatChangedAndWhoWasRefused() throws Exception {
        NamedCallers callers = new NamedCallers().person("ann", Role.ADMINISTRATOR);
        AuditedCalls guarded = new AuditedCalls(database, callers);
        PriceRow row = guarded.call(list, "add", draft("m", null, null, "1"));
        String id = row.price().id();
        PriceDraft change = new PriceDraft("m", Price.STANDARD, JANUARY, null, tiers("2"));
        PriceRow changed = guarded.call(list, "change", id, row.revision(), change);
        assertThatExceptionOfType(PriceConflictException.class)
                .isThrownBy(() -> guarded.call(list, "end", id, row.revision(), FEBRUARY));
        guarded.call(list, "remove", id, changed.revision());
        callers.person("eve", Role.EDITOR);
        assertThat(guarded.<List<PriceRow>>call(list, "rows")).isEmpty();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> guarded.call(list, "add", draft("m", null, null, "1")));

        assertThat(guarded.rows())
                .containsExactly(
                        "ann price.add " + id + " DONE Added a price of m {'model':{'before':null,'after':'m'},"
                                + "'speed':{'before':null,'after':'standard'},'input':{'before':null,'after':1.0000}}",
                        "ann price.change " + id + " DONE Changed the price of m {'from':{'before':null,"
                                + "'after':'2027-01-01T00:00:00Z'},'input':{'before':1.0000,'after':2.0000}}",
                        "ann price.end " + id + " FAILED Ended the price at 2027-02-01T00:00:00Z ",
                        "ann price.remove " + id + " DONE Removed a price of m {'model':{'before':'m','after':null},"
                                + "'speed':{'before':'standard','after':null},"
                                + "'from':{'before':'2027-01-01T00:00:00Z','after':null},"
                                + "'input':{'before':2.0000,'after':null}}",
                        "eve price.add null REFUSED  ");
    }

    @Test
    void pricesByTheShippedListBeforeTheDatabaseAnswers() {
        assertThat(prices().quote("claude-sonnet-5", JANUARY, Consumption.ofTokens(1_000_000, 0)))
                .isEqualTo(new Quote("claude-sonnet-5", new BigDecimal("2.000000000000")));
    }

    private Prices prices() {
        return prices(ShippedPrices.current());
    }

    private Prices prices(ShippedPrices shipped) {
        return new Prices(database, TestChanges.on(database), shipped);
    }

    private static ShippedPrices listOf(String asOf, Price... prices) {
        return new ShippedPrices(
                java.time.LocalDate.parse(asOf), List.of(), new PriceTable(List.of(prices)), List.of());
    }

    private static Price price(String id, String input) {
        return new Price(id, id, Price.STANDARD, null, null, tiers(input));
    }

    private static PriceDraft draft(String model, @Nullable Instant from, @Nullable Instant to, String input) {
        return new PriceDraft(model, Price.STANDARD, from, to, tiers(input));
    }

    private static List<PriceTier> tiers(String input) {
        return List.of(new PriceTier(0, Rates.parse(Map.of("input", input))));
    }

    private static String input(PriceRow row) {
        return String.valueOf(row.price().tiers().get(0).rates().input());
    }

    private static <T> List<T> together(List<Callable<T>> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all, 60, TimeUnit.SECONDS)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
